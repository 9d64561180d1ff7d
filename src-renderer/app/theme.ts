import { createTheme, type CSSVariablesResolver, type MantineThemeOverride } from '@mantine/core';

/** Neutral greys, one blue, 14 px; dark enough that every text passes 4.5 : 1. */
export const THEME = createTheme({
  fontFamily: '"Segoe UI", system-ui, "Noto Sans", "DejaVu Sans", sans-serif',
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1.0625rem' }, h3: { fontSize: '0.9375rem' } } },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { transitionProps: { duration: 80 } } } },
    Modal: { defaultProps: { transitionProps: { duration: 80 } } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 80 } } },
  },
});

/** High contrast: white and yellow on black, every edge drawn. */
export const CONTRAST_THEME: MantineThemeOverride = createTheme({
  ...THEME,
  autoContrast: true,
  black: '#000000',
  primaryColor: 'yellow',
  primaryShade: { light: 4, dark: 4 },
  colors: { dark: ['#ffffff', '#ffffff', '#ffffff', '#e6e6e6', '#ffffff', '#1f1f1f', '#000000', '#000000', '#000000', '#000000'] },
});

export const resolveThemeVariables: CSSVariablesResolver = () => ({
  variables: { '--uch-focus': '#1864ab' },
  light: {
    '--mantine-color-dimmed': '#545b62',
    '--mantine-color-placeholder': '#646c74',
    '--mantine-color-error': '#c92a2a',
    '--uch-rail': '#f1f3f5',
    '--uch-surface': '#f8f9fa',
    '--uch-hover': '#eef3f8',
    '--uch-selected': '#dbe9f7',
    '--uch-line': '#dee2e6',
    '--uch-line-strong': '#adb5bd',
    '--uch-warning-text': '#8a4b00',
    '--uch-good-text': '#2b6a34',
    '--uch-desk': '#adb5bd',
  },
  dark: {
    '--mantine-color-dimmed': '#b4b7bc',
    '--mantine-color-placeholder': '#a5a9ae',
    '--mantine-color-error': '#ff9c9c',
    '--mantine-color-anchor': '#74c0fc',
    '--uch-focus': '#74c0fc',
    '--uch-rail': '#1c1d1f',
    '--uch-surface': '#2a2b2e',
    '--uch-hover': '#2f3136',
    '--uch-selected': '#1d3f5e',
    '--uch-line': '#3b3d42',
    '--uch-line-strong': '#5c6067',
    '--uch-warning-text': '#ffc078',
    '--uch-good-text': '#8ce99a',
    '--uch-desk': '#101113',
  },
});

export const resolveContrastVariables: CSSVariablesResolver = (theme) => {
  const base = resolveThemeVariables(theme);
  return {
    ...base,
    dark: {
      ...base.dark,
      '--mantine-color-dimmed': '#ffffff',
      '--mantine-color-placeholder': '#d9d9d9',
      '--mantine-color-anchor': '#ffe94d',
      '--uch-focus': '#00e5ff',
      '--uch-rail': '#000000',
      '--uch-surface': '#000000',
      '--uch-hover': '#333333',
      '--uch-selected': '#4d4700',
      '--uch-line': '#ffffff',
      '--uch-line-strong': '#ffffff',
      '--uch-warning-text': '#ffe94d',
      '--uch-good-text': '#8ce99a',
    },
  };
};

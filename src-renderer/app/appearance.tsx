import { MantineProvider } from '@mantine/core';
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { useShell } from '../api/shell-context';
import { useStoredState } from '../hooks/use-stored-state';
import { CONTRAST_THEME, resolveContrastVariables, resolveThemeVariables, THEME } from './theme';

export const LOOKS = [
  { value: 'light', title: 'Светлая' },
  { value: 'dark', title: 'Тёмная' },
  { value: 'contrast', title: 'Контрастная' },
] as const;
export const ZOOMS = ['100', '125', '150', '175', '200'] as const;

export type Look = (typeof LOOKS)[number]['value'];
export type Zoom = (typeof ZOOMS)[number];
type Appearance = { readonly look: Look; readonly zoom: Zoom; readonly setLook: (look: Look) => void; readonly setZoom: (zoom: Zoom) => void };

const AppearanceContext = createContext<Appearance | null>(null);

/** Theme and scale as this workstation remembers them. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const shell = useShell();
  const [look, setLook] = useStoredState<Look>('look', LOOKS.map((item) => item.value), 'light');
  const [zoom, setZoom] = useStoredState<Zoom>('zoom', ZOOMS, '100');
  useEffect(() => { document.documentElement.dataset.look = look; }, [look]);
  useEffect(() => { shell.setZoomFactor(Number(zoom) / 100); }, [shell, zoom]);
  const value = useMemo(() => ({ look, zoom, setLook, setZoom }), [look, zoom, setLook, setZoom]);
  const isContrast = look === 'contrast';
  return (
    <AppearanceContext value={value}>
      <MantineProvider
        theme={isContrast ? CONTRAST_THEME : THEME}
        cssVariablesResolver={isContrast ? resolveContrastVariables : resolveThemeVariables}
        forceColorScheme={look === 'light' ? 'light' : 'dark'}
      >
        {children}
      </MantineProvider>
    </AppearanceContext>
  );
}

export function useAppearance(): Appearance {
  const value = useContext(AppearanceContext);
  if (!value) throw new Error('useAppearance outside AppearanceProvider');
  return value;
}

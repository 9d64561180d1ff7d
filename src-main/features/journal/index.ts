export * from './format-page-text';

export { getParameter, isSettingKey, PARAMETERS, SETTING_GROUPS, SETTING_KEYS, RHYTHMS, type Rhythm, type SettingKey, type SettingValue } from './catalogue';
export { checkValue, type CheckedValue } from './check-value';
export { formatSetting, formatTerm, formatValue, isSameValue } from './format-value';
export * from './preset';
export * from './regulation';
export { shiftTermByOutage, type OutageSpan, type Term } from './shift-term-by-outage';
export * from './term-value';
export type * from './value-kind';

import { checkValue } from './check-value';
import { getParameter, SETTING_KEYS, type SettingKey } from './catalogue';
import type { AnyValue } from './value-kind';

/** The regulations a school may start from (requirements section 0); `default` = the column «If —» of section 4.1. What they say is in `resources/presets`. */
export const PRESETS = [
  { code: 'default', title: 'Общие правила' },
  { code: '000', title: 'Верхнеусинская СШ / КИАСУО' },
  { code: '001', title: 'Каслинский промышленно-гуманитарный техникум' },
  { code: '002', title: 'ХМАО-Югра регламент / ЦОП' },
  { code: '003', title: 'Краснокаменская СШ / ИСУОД' },
  { code: '004', title: 'СОШ № 92 / Электронная школа 2.0' },
] as const;

export type PresetCode = (typeof PRESETS)[number]['code'];
export const PRESET_CODES = PRESETS.map((preset) => preset.code) as [PresetCode, ...PresetCode[]];

/** What a preset says of a parameter. `clause` null = its document is silent there; `said` = how the document words it, where that tells more than the value. */
export type PresetValue = { readonly value: AnyValue; readonly clause: string | null; readonly said: string | null };
export type Preset = { readonly code: PresetCode; readonly title: string; readonly document: string; readonly values: Readonly<Record<SettingKey, PresetValue>> };

export function findPresetTitle(code: string): string | null {
  return PRESETS.find((preset) => preset.code === code)?.title ?? null;
}

export function isPresetCode(code: string): code is PresetCode {
  return findPresetTitle(code) !== null;
}

/**
 * A file of `resources/presets` → preset; where its document is silent («—») the value is that of `fallback`, the general rules. Throws
 * when a parameter is missing, unknown or has an impossible value: a preset is part of the program.
 */
export function parsePreset(raw: unknown, fallback: Preset | null): Preset {
  const { code, document, values } = raw as { code?: string; document?: string; values?: Readonly<Record<string, RawValue | null>> };
  if (code === undefined || !isPresetCode(code) || document === undefined || values === undefined) throw new RangeError('not a preset');
  const unknown = Object.keys(values).filter((key) => !(SETTING_KEYS as readonly string[]).includes(key));
  if (unknown.length > 0) throw new RangeError(`preset ${code}: unknown ${unknown.join(', ')}`);
  const entries = SETTING_KEYS.map((key): [SettingKey, PresetValue] => [key, parseValue({ code, key, entry: values[key] }, fallback)]);
  return { code, title: findPresetTitle(code) ?? code, document, values: Object.fromEntries(entries) as Record<SettingKey, PresetValue> };
}

type RawValue = { readonly value?: unknown; readonly clause?: string; readonly said?: string };
type Place = { readonly code: string; readonly key: SettingKey; readonly entry: RawValue | null | undefined };

/** `null` in the file = «—»; an entry without a value of its own takes the one of the general rules, but keeps its clause and words. */
function parseValue({ code, key, entry }: Place, fallback: Preset | null): PresetValue {
  if (entry === undefined) throw new RangeError(`preset ${code}: ${key} is missing`);
  const known = fallback?.values[key];
  const clause = entry?.clause ?? null;
  const said = entry?.said ?? null;
  if (entry?.value === undefined) {
    if (!known) throw new RangeError(`preset ${code}: ${key} has no value`);
    return { value: known.value, clause, said };
  }
  const { value, problem } = checkValue(getParameter(key).kind, entry.value);
  if (problem !== null) throw new RangeError(`preset ${code}: ${key}: ${problem}`);
  return { value, clause, said };
}

/** The regulations a school may start from (requirements section 0); `default` = the column «If —» of section 4.1. */
export const PRESETS = [
  { code: 'default', title: 'Общие правила', consentMode: 'warn' },
  { code: '000', title: 'Верхнеусинская СШ / КИАСУО', consentMode: 'warn' },
  { code: '001', title: 'Каслинский промышленно-гуманитарный техникум', consentMode: 'warn' },
  { code: '002', title: 'ХМАО-Югра регламент / ЦОП', consentMode: 'warn' },
  { code: '003', title: 'Краснокаменская СШ / ИСУОД', consentMode: 'block' },
  { code: '004', title: 'СОШ № 92 / Электронная школа 2.0', consentMode: 'warn' },
] as const;

export type PresetCode = (typeof PRESETS)[number]['code'];
export const PRESET_CODES = PRESETS.map((preset) => preset.code) as [PresetCode, ...PresetCode[]];

/** LRS-57: is a pupil without a consent refused (`block`) or only listed (`warn`). */
export type ConsentMode = (typeof PRESETS)[number]['consentMode'];

export function getPreset(code: PresetCode): (typeof PRESETS)[number] {
  const found = PRESETS.find((preset) => preset.code === code);
  if (!found) throw new RangeError(`unknown preset ${code}`);
  return found;
}

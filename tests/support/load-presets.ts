import { buildRegulation, parsePreset, type Preset, type PresetCode, type Regulation, type RegulationChange } from '@shared/domain/regulation';

const files = import.meta.glob<string>('../../resources/presets/*.json', { query: '?raw', import: 'default', eager: true });
const known = new Map<PresetCode, Preset>();

export function readPresetFile(code: PresetCode): unknown {
  return JSON.parse(files[`../../resources/presets/${code}.json`] ?? '');
}

export function getPreset(code: PresetCode): Preset {
  const preset = known.get(code) ?? parsePreset(readPresetFile(code), code === 'default' ? null : getPreset('default'));
  known.set(code, preset);
  return preset;
}

/** The regulation of a school that began with a preset. */
export function aRegulation(firstPreset: PresetCode, ...changes: readonly Pick<RegulationChange, 'key' | 'value'>[]): Regulation {
  return buildRegulation('2025-12-10', { firstPreset, choices: [], changes: changes.map((change, id) => ({ id, dateFrom: '2025-09-01', ...change })) }, getPreset);
}

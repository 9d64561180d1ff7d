import { parsePreset, type Preset, type PresetCode } from '@shared/domain/regulation';
import general from '../../../resources/presets/default.json?raw';
import kiasuo from '../../../resources/presets/000.json?raw';
import college from '../../../resources/presets/001.json?raw';
import yugra from '../../../resources/presets/002.json?raw';
import krasnokamensk from '../../../resources/presets/003.json?raw';
import school92 from '../../../resources/presets/004.json?raw';

const FILES: Readonly<Record<PresetCode, string>> = { default: general, '000': kiasuo, '001': college, '002': yugra, '003': krasnokamensk, '004': school92 };
const known = new Map<PresetCode, Preset>();

/** A preset of `resources/presets`: built into the program, so that every part of it finds them without a folder. */
export function getPreset(code: PresetCode): Preset {
  let preset = known.get(code);
  if (!preset) {
    preset = parsePreset(JSON.parse(FILES[code]), code === 'default' ? null : getPreset('default'));
    known.set(code, preset);
  }
  return preset;
}

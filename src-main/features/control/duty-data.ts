import { parseDuties, type Duty } from '@shared/domain/control';
import file from '../../../resources/presets/duties.json?raw';

let known: readonly Duty[] | null = null;

/** All rows of `resources/presets/duties.json` (requirements section 4.2); read once. */
export function getDuties(): readonly Duty[] {
  known ??= parseDuties(JSON.parse(file));
  return known;
}

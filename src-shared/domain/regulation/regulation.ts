import type { CalendarDate } from '../../lib/calendar-date';
import { SETTING_KEYS, type SettingKey, type SettingValue } from './catalogue';
import type { Preset, PresetCode } from './preset';
import type { AnyValue } from './value-kind';

/** A change of one parameter that the director has approved; acts from its date on until the next one. */
export type RegulationChange = { readonly id: number; readonly key: SettingKey; readonly value: AnyValue; readonly dateFrom: CalendarDate };
/** From this date on the school lives by another preset. */
export type PresetChoice = { readonly id: number; readonly preset: PresetCode; readonly dateFrom: CalendarDate };

/** The rules of a school on one day. Nobody but this knows a preset. */
export type Regulation = {
  readonly date: CalendarDate;
  readonly preset: PresetCode;
  readonly get: <Key extends SettingKey>(key: Key) => SettingValue<Key>;
  /** The change a value comes from; null = from the preset. */
  readonly findSource: (key: SettingKey) => RegulationChange | null;
};

export type RegulationFacts = {
  /** The one the school was created with. */
  readonly firstPreset: PresetCode;
  readonly choices: readonly PresetChoice[];
  readonly changes: readonly RegulationChange[];
};

/**
 * The regulation in force on a date (SET-15): the preset chosen last, and over it the changes of single parameters. Choosing a preset
 * ends what was changed with effect before its day. Of two changes from the same day the later one counts.
 */
export function buildRegulation(date: CalendarDate, { firstPreset, choices, changes }: RegulationFacts, getPreset: (code: PresetCode) => Preset): Regulation {
  const choice = findLatest(choices, date);
  const preset = getPreset(choice?.preset ?? firstPreset);
  const sources = new Map<SettingKey, RegulationChange>();
  for (const change of changes) {
    if (change.dateFrom > date || (choice !== null && change.dateFrom < choice.dateFrom)) continue;
    const known = sources.get(change.key);
    if (!known || isLater(change, known)) sources.set(change.key, change);
  }
  const values = new Map<SettingKey, AnyValue>(SETTING_KEYS.map((key) => [key, sources.get(key)?.value ?? preset.values[key].value]));
  return {
    date,
    preset: preset.code,
    // Each value has been through `checkValue` of its parameter: in a preset when that was loaded, in a change before it was written.
    get: (key) => values.get(key) as SettingValue<typeof key>,
    findSource: (key) => sources.get(key) ?? null,
  };
}

type Dated = { readonly id: number; readonly dateFrom: CalendarDate };

function findLatest<Item extends Dated>(items: readonly Item[], date: CalendarDate): Item | null {
  let latest: Item | null = null;
  for (const item of items) if (item.dateFrom <= date && (latest === null || isLater(item, latest))) latest = item;
  return latest;
}

function isLater(item: Dated, other: Dated): boolean {
  return item.dateFrom === other.dateFrom ? item.id > other.id : item.dateFrom > other.dateFrom;
}

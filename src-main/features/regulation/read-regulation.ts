import { buildRegulation, isPresetCode, isSettingKey, type AnyValue, type PresetChoice, type PresetCode, type Regulation, type RegulationChange, type RegulationFacts } from '@shared/domain/regulation';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { getPreset } from './presets';

type Row = { readonly id: number; readonly setting: string; readonly value: string; readonly dateFrom: string };

/** Name under which the choice of another preset stands among the changes. */
export const PRESET_CHOICE = 'preset';

const SCHOOL = 'SELECT preset AS "preset" FROM school';
const APPROVED = `SELECT id AS "id", setting AS "setting", value AS "value", date_from AS "dateFrom" FROM regulation_value WHERE state = 'approved' ORDER BY id`;

/** Built for these very rows; the rows are remembered until one is written, and then these go with them. */
const built = new WeakMap<readonly Row[], Map<string, Regulation>>();
const MOST_DATES = 1000;

/**
 * The regulation of the school on a date: `readRegulation(query, date).get('markTerm')`. Cheap: two remembered queries, and what was
 * built for a date stays built until somebody changes the regulation.
 */
export function readRegulation(query: Query, date: CalendarDate): Regulation {
  return openRegulation(query)(date);
}

/** The same for many dates with two queries in all. */
export function openRegulation(query: Query): (date: CalendarDate) => Regulation {
  const rows = query.recall<Row>(APPROVED);
  const firstPreset = readFirstPreset(query);
  return (date) => build(rows, firstPreset, date);
}

function build(rows: readonly Row[], firstPreset: PresetCode, date: CalendarDate): Regulation {
  let dates = built.get(rows);
  if (!dates || dates.size >= MOST_DATES) {
    dates = new Map();
    built.set(rows, dates);
  }
  const name = `${firstPreset} ${date}`;
  let regulation = dates.get(name);
  if (!regulation) {
    regulation = buildRegulation(date, toFacts(rows, firstPreset), getPreset);
    dates.set(name, regulation);
  }
  return regulation;
}

/** What a preset says, before there is a school that could have changed it. */
export function readPreset(code: string): Regulation {
  return buildRegulation('', { firstPreset: isPresetCode(code) ? code : 'default', choices: [], changes: [] }, getPreset);
}

/** The preset that the school was created with. */
export function readFirstPreset(query: Query): PresetCode {
  const code = query.recall<{ preset: string }>(SCHOOL)[0]?.preset ?? 'default';
  return isPresetCode(code) ? code : 'default';
}

function toFacts(rows: readonly Row[], firstPreset: PresetCode): RegulationFacts {
  const choices: PresetChoice[] = [];
  const changes: RegulationChange[] = [];
  for (const { id, setting, value, dateFrom } of rows) {
    const parsed = JSON.parse(value) as AnyValue;
    if (isSettingKey(setting)) changes.push({ id, key: setting, value: parsed, dateFrom });
    else if (setting === PRESET_CHOICE && typeof parsed === 'string' && isPresetCode(parsed)) choices.push({ id, preset: parsed, dateFrom });
  }
  return { firstPreset, choices, changes };
}

import type { PresetInfo, RegulationChangeInfo, RegulationPage } from '@shared/contract/regulation-contract';
import { isSameValue, PRESET_CODES, SETTING_KEYS } from '@shared/domain/regulation';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { loadChanges } from './load-changes';
import { getPreset } from './presets';
import { PRESET_CHOICE, readRegulation } from './read-regulation';

/** «Регламент школы» on a date: every parameter with where it comes from, what waits for the director and what is still to come. */
export function loadPage(query: Query, date: CalendarDate, today: CalendarDate): RegulationPage {
  const regulation = readRegulation(query, date);
  const preset = getPreset(regulation.preset);
  const changes = loadChanges(query);
  const byId = new Map(changes.map((change) => [change.id, change]));
  const newest = (setting: string): number => changes.find((change) => change.setting === setting)?.id ?? 0;
  return {
    date,
    today,
    preset: { code: preset.code, title: preset.title, document: preset.document, since: findChoiceDate(changes, date), lastChangeId: newest(PRESET_CHOICE) },
    settings: SETTING_KEYS.map((key) => {
      const value = regulation.get(key);
      const source = regulation.findSource(key);
      return { key, value, change: source ? (byId.get(source.id) ?? null) : null, preset: preset.values[key], differs: !isSameValue(value, preset.values[key].value), lastChangeId: newest(key) };
    }),
    proposed: changes.filter(({ state }) => state === 'proposed'),
    coming: changes.filter(({ state, dateFrom }) => state === 'approved' && dateFrom > date),
  };
}

export function listPresets(): PresetInfo[] {
  return PRESET_CODES.map(getPreset);
}

function findChoiceDate(changes: readonly RegulationChangeInfo[], date: CalendarDate): CalendarDate | null {
  const dates = changes.filter((change) => change.setting === PRESET_CHOICE && change.state === 'approved' && change.dateFrom <= date).map(({ dateFrom }) => dateFrom);
  return dates.sort().at(-1) ?? null;
}

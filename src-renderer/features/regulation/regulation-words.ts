// What the page of the regulation says about a value and a change.
import type { ChangeState, RegulationChangeInfo, RegulationSetting } from '@shared/contract/regulation-contract';
import { findPresetTitle, formatSetting, getParameter, type PresetValue } from '@shared/domain/regulation';
import { formatDate } from '@shared/lib/russian-date';

export const STATE_WORDS: Readonly<Record<ChangeState, string>> = { proposed: 'ждёт утверждения', approved: 'утверждено', declined: 'отклонено', withdrawn: 'отозвано' };

/** «п. 4.3.1», «регламент 2.9», or that the document says nothing. */
export function describeClause({ clause }: Pick<PresetValue, 'clause'>): string {
  if (clause === null) return 'в документе не указано';
  return /^\d/.test(clause) ? `п. ${clause}` : clause;
}

/** Where the value in force comes from; where the document of a preset is silent, from the general rules. */
export function describeSource({ change, preset }: RegulationSetting): string {
  if (change === null) return preset.clause === null ? 'Общие правила' : `Пресет, ${describeClause(preset)}`;
  return `Изменено ${formatOrder(change)}, действует с ${formatDate(change.dateFrom)}`;
}

export function formatOrder({ orderNumber, orderDate }: Pick<RegulationChangeInfo, 'orderNumber' | 'orderDate'>): string {
  if (orderNumber === null && orderDate === null) return 'без приказа';
  return `приказом № ${orderNumber ?? '—'} от ${orderDate === null ? '—' : formatDate(orderDate)}`;
}

export function getChangeTitle({ setting }: RegulationChangeInfo): string {
  return setting === 'preset' ? 'Регламент школы целиком' : getParameter(setting).title;
}

export function formatChangeValue({ setting, value }: RegulationChangeInfo): string {
  if (setting === 'preset') return `пресет «${findPresetTitle(typeof value === 'string' ? value : '') ?? ''}»`;
  return formatSetting(setting, value);
}

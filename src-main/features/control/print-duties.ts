import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { ROLE_TITLES } from '@shared/domain/accounts';
import { DUTY_SPANS, groupDuties, isInSpan } from '@shared/domain/control';
import { formatDate, formatLongDate } from '@shared/lib/russian-date';
import { finishPrint, readPaperHead } from '../audit';
import type { HandlerContext } from '../handler-context';
import { getDutyList } from './get-duty-list';

/** A calendar says what there is to do, the other list who has not done it. */
const MOST_NAMES = { calendar: 3, overdue: 15 } as const;

/** DOC-66: the duties role by role, or only what is overdue. */
export async function printDuties({ span, onlyOverdue, role }: InputFor<'control.printAllDuties'>, context: HandlerContext, onlyOwn: boolean): Promise<PrintedDocument> {
  const { presetTitle, today, tasks } = getDutyList(context, onlyOwn);
  const shown = tasks.filter((task) => (onlyOverdue ? task.state === 'overdue' : isInSpan(task, span)));
  const title = onlyOverdue ? 'Просроченные обязанности' : 'Календарь обязанностей';
  const time = onlyOverdue ? '' : `, ${(DUTY_SPANS.find(({ value }) => value === span)?.label ?? '').toLowerCase()}`;
  const head = context.read((query) => readPaperHead(query, context, 'duty-list'));
  const { buildDutyList } = await import('../../documents');
  const model = {
    ...head, title, subtitle: `Регламент «${presetTitle}», на ${formatLongDate(today)}${time}`,
    groups: groupDuties(shown, role, onlyOverdue ? MOST_NAMES.overdue : MOST_NAMES.calendar).map(({ role: one, rows }) => ({ title: ROLE_TITLES[one], rows })),
    emptyText: onlyOverdue ? 'Просроченных обязанностей нет.' : 'Обязанностей на это время нет.',
  };
  const result = await buildDutyList(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'dutyList', `${title}${role === null ? '' : `, ${ROLE_TITLES[role]}`} на ${formatDate(today)}`, result);
}

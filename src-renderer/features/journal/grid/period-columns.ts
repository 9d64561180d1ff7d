import type { JournalPage } from '@shared/contract/journal-contract';

/** A column of final marks, right after the last lesson. */
export type PeriodColumn = { readonly key: string; readonly title: string; readonly label: string; readonly marks: ReadonlyMap<number, string> };

/** The mark of the shown period; year, examination and final marks beside it in the last period only. */
export function buildPeriodColumns(page: JournalPage): readonly PeriodColumn[] {
  const period = page.periods.find((one) => one.id === page.periodId);
  const own = { key: 'period', title: shortenPeriod(period?.name ?? ''), label: `отметка за период «${period?.name ?? ''}»`, marks: collect(page, (mark) => mark.periodId === page.periodId) };
  if (page.periods.at(-1)?.id !== page.periodId) return [own];
  const slots = [...new Set(page.periodMarks.filter((mark) => mark.periodId === null).map((mark) => mark.slot))];
  return [own, ...slots.map((slot) => ({ key: slot, title: SLOTS[slot]?.short ?? slot, label: SLOTS[slot]?.full ?? slot, marks: collect(page, (mark) => mark.periodId === null && mark.slot === slot) }))];
}

const SLOTS: Readonly<Record<string, { readonly short: string; readonly full: string }>> = {
  year: { short: 'Год', full: 'годовая отметка' },
  exam: { short: 'Экз.', full: 'отметка за экзамен' },
  final: { short: 'Итог', full: 'итоговая отметка' },
};

function collect(page: JournalPage, isWanted: (mark: JournalPage['periodMarks'][number]) => boolean): ReadonlyMap<number, string> {
  return new Map(page.periodMarks.filter(isWanted).map((mark) => [mark.studentId, mark.value]));
}

/** «I четверть» → «I ч.», «2 полугодие» → «2 п.». */
export function shortenPeriod(name: string): string {
  const [first = '', second] = name.split(' ');
  return second ? `${first} ${second.charAt(0)}.` : first;
}

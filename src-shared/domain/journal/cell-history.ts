/** A line of the audit about a mark or an absence; `before` holds the changed columns, `after` the whole row, null = no row. */
export type RecordChange = {
  readonly at: string;
  readonly author: string;
  readonly workstation: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
};

export type CellHistoryLine = { readonly at: string; readonly author: string; readonly workstation: string; readonly what: string; readonly before: string | null; readonly after: string | null };

/** A column of the record whose values the history tells. */
export type HistoryField = { readonly column: string; readonly what: string };

export const MARK_FIELDS: readonly HistoryField[] = [{ column: 'value', what: 'Отметка' }, { column: 'comment', what: 'Комментарий' }];
export const ABSENCE_FIELDS: readonly HistoryField[] = [{ column: 'code', what: 'Пропуск' }];

/** The values a record had, in the order of changes: one line for each field that a change made different (AUD-02). */
export function buildCellHistory(changes: readonly RecordChange[], fields: readonly HistoryField[]): CellHistoryLine[] {
  return changes.flatMap(({ at, author, workstation, before, after }) =>
    fields.flatMap(({ column, what }) => {
      const isUntouched = before !== null && after !== null && !(column in before);
      const [old, now] = [format(before?.[column]), format(after?.[column])];
      return isUntouched || old === now ? [] : [{ at, author, workstation, what, before: old, after: now }];
    }),
  );
}

function format(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

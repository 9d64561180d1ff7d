import { hasDigits, parseControl, type KnownHead } from '../../database/known-heads';
import type { Query } from '../../database/statement-cache';

const LINE = 'SELECT hash AS "hash" FROM audit_entry WHERE id = ?';
const LAST = 'SELECT id AS "id" FROM audit_entry ORDER BY id DESC LIMIT 1';

/**
 * Heads of the log that are known from elsewhere – the lease file, copies, other workstations, paper – against the log (SEC-14). A chain
 * that is whole in itself may still have lost its end, or have been written anew from some line on: only they can tell.
 */
export function verifyKnownHeads(query: Query, heads: readonly KnownHead[]): string[] {
  return heads.flatMap((head) => {
    const found = query.find<{ hash: string }>(LINE, head.id);
    return found?.hash === head.hash ? [] : [describe(query, head.id, found !== undefined, head.source)];
  });
}

/** The control value of a print, «1234-ab12cd34»; null = that is the log the paper was made from. */
export function findControlProblem(query: Query, control: string): string | null {
  const value = parseControl(control);
  if (value === null) return `Контрольное значение «${control}» написано неверно: нужен вид 1234-ab12cd34, как вверху печатного листа`;
  const found = query.find<{ hash: string }>(LINE, value.id);
  return found !== undefined && hasDigits(found.hash, value.digits) ? null : describe(query, value.id, found !== undefined, `печатный лист, контроль ${control}`);
}

function describe(query: Query, id: number, isThere: boolean, source: string): string {
  if (isThere) return `Журнал действий: строка № ${String(id)} не та, что была (известно из: ${source}). Журнал подменён с этой строки или раньше.`;
  const last = query.find<{ id: number }>(LAST)?.id ?? 0;
  return `Журнал действий обрезан после строки № ${String(last)}: была и строка № ${String(id)} (известно из: ${source}). Восстановите базу из последней копии.`;
}

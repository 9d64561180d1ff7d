/**
 * What an invalid operation came to (SEC-12): `reverted` – data is as it was before; `changedSince` – somebody else has changed it meanwhile,
 * it stays; `hasDependents` – other records hang on it; `secret` – a password is not kept in clear and cannot be put back; `imported` – a
 * whole file, taken back in «Загрузка из файлов»; `nothing` – it changed no data: login, print, view.
 */
export const OPERATION_OUTCOMES = ['reverted', 'changedSince', 'hasDependents', 'secret', 'imported', 'nothing'] as const;
export type OperationOutcome = (typeof OPERATION_OUTCOMES)[number];

export const OPERATION_OUTCOME_TITLES: Readonly<Record<OperationOutcome, string>> = {
  reverted: 'прежнее значение возвращено',
  changedSince: 'не тронуто: позже изменено другим',
  hasDependents: 'не тронуто: на эту запись опираются другие',
  secret: 'пароль прежним не делают: выдайте новый листок',
  imported: 'загрузка файла: отмените её в «Загрузка из файлов»',
  nothing: 'данных не меняла',
};

/** One line of the log as the rule needs it: what it did, to which columns, and whether one of them is kept as a digest only. */
export type LoggedOperation = { readonly action: string; readonly columns: readonly string[]; readonly hasSecret: boolean };

/** Marks of every write that tell nothing about what it was for. */
const TECHNICAL: readonly string[] = ['rowVersion', 'changedAt', 'changedBy', 'rolesChangedAt'];

export function isDataOperation({ action }: Pick<LoggedOperation, 'action'>): boolean {
  return action === 'insert' || action === 'update' || action === 'delete' || action === 'bulk';
}

/**
 * Why an operation cannot be taken back by itself; null = it can. `later` are lines about the same row after it that stay in force:
 * a change of other columns disturbs nobody, one of the same columns, or any line after an insertion or deletion, does.
 */
export function findRevertObstacle(operation: LoggedOperation, later: readonly Omit<LoggedOperation, 'hasSecret'>[]): OperationOutcome | null {
  if (operation.action === 'bulk') return 'imported';
  if (!isDataOperation(operation)) return 'nothing';
  if (operation.hasSecret) return 'secret';
  if (operation.action !== 'update') return later.length > 0 ? 'changedSince' : null;
  const own = operation.columns.filter((name) => !TECHNICAL.includes(name));
  return later.some((line) => line.action !== 'update' || line.columns.some((name) => own.includes(name))) ? 'changedSince' : null;
}

/** The columns that go back: the marks of the write only where nobody has written since. */
export function listRevertedColumns({ columns }: Pick<LoggedOperation, 'columns'>, isLast: boolean): string[] {
  return columns.filter((name) => name !== 'rowVersion' && (isLast || !TECHNICAL.includes(name)));
}

/** What was done with the account before the report is decided by hand; after it, by the act itself (SEC-12). */
export type OperationPart = 'doubtful' | 'afterNotice';

export function findOperationPart(at: string, notifiedAt: string): OperationPart {
  return at > notifiedAt ? 'afterNotice' : 'doubtful';
}

import { expect, it } from 'vitest';
import { AppError } from '@shared/contract/app-error';
import { formatAppError } from '@shared/contract/app-error-text';
import { contract, type ProcedureName } from '@shared/contract/contract';
import type { ClientConnection } from '@main/backend/client-connection';
import { accountRoleTable, accountTable, type AccountRoleRow } from '@main/database/entities';
import type { SchoolDatabase } from '@main/database/school-database';
import { TEST_PASSWORD } from '../../support/small-school-people';
import { anInput, createFuzzRandom, type FuzzRandom } from '../../support/fuzz-input';
import { openTestBackend } from '../../support/test-backend';

const SEED = Number(process.env.UCH_FUZZ_SEED ?? '20251210');
const ROUNDS = Number(process.env.UCH_FUZZ_ROUNDS ?? '12');
/** A refusal is quick; what is carried out may draw a document, the first one after loading what draws. */
const MOST_MS = { refused: 2_000, done: 15_000 };
const LOGINS = ['admin', 'director', 'zavuch', 'ivanova', 'petrov', 'secretary', null] as const;

/** They end, move or replace the very things that the test stands on; their inputs are tried by tests of their own. */
const NOT_FUZZED = /^(printing\.saveAllClassBooks$|storage\.|workplace\.|keys\.|backup\.|system\.|session\.(login|logout|changePassword|makeTicket|resume|unlock)$)/;
const NAMES = (Object.keys(contract) as ProcedureName[]).filter((name) => !NOT_FUZZED.test(name));

/** Everything that is school data, without what a refused or reading call may add: lines of the log. */
function readSchool(database: SchoolDatabase): string {
  const tables = ['lesson', 'mark_column', 'mark', 'absence', 'student', 'enrolment', 'course', 'account_role', 'setting', 'import_batch', 'acknowledgement'];
  return database.read((query) => JSON.stringify(tables.map((table) => query.all(`SELECT * FROM ${table}`))));
}

async function attempt(connection: ClientConnection, name: ProcedureName, input: unknown): Promise<string> {
  try {
    await connection.call(name, input as never, { signal: AbortSignal.timeout(MOST_MS.done) });
    return 'done';
  } catch (error) {
    if (!(error instanceof AppError)) throw new Error(`${name}: ${String(error)}`, { cause: error });
    expect(formatAppError(error), `${name} says in Russian what is wrong`).toMatch(/[а-яё]/i);
    return error.code;
  }
}

type Fuzzed = { readonly who: string; readonly connect: () => Promise<ClientConnection>; readonly database: SchoolDatabase; readonly errors: readonly unknown[] };

/** Answers how often each code came: a run in which everything was refused would prove little. */
async function fuzz({ who, connect, database, errors }: Fuzzed, random: FuzzRandom): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const name of NAMES) {
    // A call may have ended the session, blocked the account or taken its roles: each starts signed in.
    const connection = await connect();
    for (let round = 0; round < ROUNDS; round += 1) {
      const input = anInput(random, contract[name].input);
      const before = readSchool(database);
      const started = performance.now();
      const code = await attempt(connection, name, input);
      const context = `seed ${String(SEED)}, ${who}, ${name}, ${describe(input)}`;
      expect(performance.now() - started, context).toBeLessThan(code === 'done' ? MOST_MS.done : MOST_MS.refused);
      expect(code, context).not.toBe('unexpected');
      expect(errors, context).toEqual([]);
      // What the schema or a right refuses has changed nothing; what was let through has passed the rules of its own tests.
      if (code !== 'done') expect(readSchool(database) === before, `${context} changed the school though it was refused with ${code}`).toBe(true);
      if (who === 'nobody' && contract[name].requires !== 'public') expect(['notSignedIn', 'invalidInput'], context).toContain(code);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}

function describe(input: unknown): string {
  try {
    return (JSON.stringify(input) ?? String(input)).slice(0, 200);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

it.each(LOGINS)('lets no hostile input of %s through as a bug, a wait or a change', { timeout: 240_000 }, async (loginName) => {
  const { backend, database, errors, arrange } = await openTestBackend();
  const id = loginName === null ? null : (database.read((query) => query.find<{ id: number }>('SELECT id AS "id" FROM account WHERE login = ?', loginName))?.id ?? 0);
  const { passwordHash } = id === null ? { passwordHash: null } : await arrange((transaction) => transaction.get(accountTable, { id }));
  const roles = database.read((query) => query.all<AccountRoleRow>('SELECT account_id AS "accountId", role AS "role" FROM account_role WHERE account_id = ?', id));
  const connect = async (): Promise<ClientConnection> => {
    const connection = backend.connect('ТЕСТ-1');
    if (id === null || loginName === null) return connection;
    await arrange((transaction) => {
      transaction.update(accountTable, { id }, { passwordHash, isBlocked: 0, mustChange: 0, slipExpiresAt: null, failedAttempts: 0, lockedUntil: null });
      for (const role of roles) if (!transaction.find(accountRoleTable, role)) transaction.insert(accountRoleTable, role);
    });
    await connection.call('session.login', { login: loginName, password: TEST_PASSWORD });
    return connection;
  };
  const seed = SEED + (loginName === null ? 0 : loginName.length * 7919 + loginName.charCodeAt(0));
  const counts = await fuzz({ who: loginName ?? 'nobody', connect, database, errors }, createFuzzRandom(seed));
  expect(counts.get('invalidInput')).toBeGreaterThan(100);
  expect(counts.get(loginName === null ? 'notSignedIn' : 'done')).toBeGreaterThan(20);
});

it('knows no call by the name of something else', async () => {
  const { login, errors } = await openTestBackend();
  const admin = await login('admin');
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'audit.verify\u0000', 'AUDIT.VERIFY', '../audit.verify', 'audit']) {
    await expect(admin.call(name as ProcedureName, {})).rejects.toMatchObject({ code: 'invalidInput' });
  }
  expect(errors).toEqual([]);
});

it('gives a replayed or foreign input of every call of ids that are not there the answer «not found» or a refusal', async () => {
  const { login, errors } = await openTestBackend();
  const admin = await login('admin');
  for (const name of NAMES) {
    for (const id of [999_999, Number.MAX_SAFE_INTEGER]) {
      const code = await attempt(admin, name, { courseId: id, classId: id, studentId: id, accountId: id, batchId: id, id });
      expect(['invalidInput', 'notFound', 'notAllowed', 'viewOnly'], name).toContain(code);
    }
  }
  expect(errors).toEqual([]);
});

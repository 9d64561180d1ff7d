import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Backend } from '@main/backend/backend';
import { createBackend } from '@main/backend/create-backend';
import { openKeyFile } from '@main/database/database-key';
import { SCHEMA_VERSION } from '@main/database/migrations';
import { RULE_VERSION } from '@shared/domain/security';
import { AFTER_YEAR, cachePath, copySchool, KEY_FILE, prepareDemo, signInTeacher, type LargestCourse } from '../bench-school';

const TEACHERS = 20;
const PASSWORD = 'Нагрузка-2026';
const NAME = `load-${String(SCHEMA_VERSION)}`;

export type LoadTeacher = { readonly login: string; readonly password: string; readonly courseIds: readonly number[] };
export type PreparedLoad = { readonly folder: string; readonly teachers: readonly LoadTeacher[] };

/** The demo school in which twenty teachers have passwords that they have set themselves; made once. */
export async function prepareLoadSchool(): Promise<PreparedLoad> {
  const notes = cachePath(`${NAME}.json`);
  if (!existsSync(notes)) {
    const { folder } = await prepareDemo();
    rmSync(cachePath(NAME), { recursive: true, force: true });
    const made = copySchool(folder, NAME);
    const backend = openBackend();
    const state = await backend.storage.open(made);
    if (state.failure) throw new Error(JSON.stringify(state.failure));
    const teachers = await givePasswords(backend);
    backend.close();
    writeFileSync(notes, JSON.stringify(teachers));
  }
  return { folder: cachePath(NAME), teachers: JSON.parse(readFileSync(notes, 'utf8')) as LoadTeacher[] };
}

function openBackend(): Backend {
  let now = AFTER_YEAR;
  return createBackend({ keys: openKeyFile(KEY_FILE), startAt: undefined, time: () => (now += 10), isDemo: true, logError: (message, error) => { throw new Error(message, { cause: error }); } });
}

type Row = { readonly login: string; readonly accountId: number; readonly courseId: number };

const COURSES = `SELECT a.login AS "login", a.id AS "accountId", c.id AS "courseId" FROM course c JOIN school_class k ON k.id = c.class_id JOIN school_year y ON y.id = c.year_id
  JOIN course_teacher t ON t.course_id = c.id JOIN account a ON a.staff_id = t.staff_id
  WHERE y.is_open = 1 AND c.kind = 'lesson' AND k.grade > 1 AND c.hours_per_week >= 2 ORDER BY a.login, c.id`;
const ADMIN = `SELECT a.id AS "accountId", a.staff_id AS "staffId", a.login AS "login", 0 AS "courseId" FROM account a JOIN account_role r ON r.account_id = a.id WHERE r.role = 'sysadmin' LIMIT 1`;

async function givePasswords(backend: Backend): Promise<LoadTeacher[]> {
  const { rows, admin } = backend.storage.database.read((query) => ({ rows: query.all<Row>(COURSES), admin: query.find<LargestCourse>(ADMIN) }));
  if (!admin) throw new Error('the demo school has no administrator');
  const teachers: LoadTeacher[] = [];
  for (const login of [...new Set(rows.map((row) => row.login))].slice(0, TEACHERS)) {
    const own = rows.filter((row) => row.login === login);
    const administrator = signInTeacher(backend, admin);
    administrator.session.signIn({ accountId: admin.accountId, staffId: admin.staffId, login: admin.login, roles: ['sysadmin'], mustChangePassword: false }, null);
    const slip = await administrator.call('accounts.issueSlip', { accountId: own[0]?.accountId ?? 0, format: 'text' });
    administrator.close();
    const oldPassword = /^Одноразовый пароль: (\S+)$/mu.exec(new TextDecoder().decode(slip.bytes))?.[1] ?? '';
    const teacher = backend.connect('УЧИТЕЛЬСКАЯ');
    await teacher.call('session.login', { login, password: oldPassword });
    await teacher.call('session.changePassword', { oldPassword, newPassword: PASSWORD });
    await teacher.call('security.acknowledge', { version: RULE_VERSION });
    teacher.close();
    teachers.push({ login, password: PASSWORD, courseIds: own.map((row) => row.courseId) });
  }
  return teachers;
}

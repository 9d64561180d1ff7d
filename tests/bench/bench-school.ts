import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Backend } from '@main/backend/backend';
import type { ClientConnection } from '@main/backend/client-connection';
import { createBackend } from '@main/backend/create-backend';
import { SCHEMA_VERSION } from '@main/database/migrations';
import { openKeyFile } from '@main/database/database-key';
import { createDemoClock, createDemoSchool, DEMO_UNTIL } from '@main/features/demo';
import { fillLargestPage } from './fill-largest-page';

/** Where slow-to-make files are kept, outside the work tree; set by scripts/bench.mjs. */
const CACHE = process.env.UCH_BENCH_CACHE ?? join(process.cwd(), 'out', 'bench-cache');
const DEMO = join(CACHE, `demo-${String(SCHEMA_VERSION)}`);
export const KEY_FILE = join(CACHE, 'bench.key');
export const AFTER_YEAR = Date.parse('2026-05-29T15:00:00+07:00');

export type DemoTimes = { readonly seconds: number; readonly steps: unknown };

/** The demo school with the largest page filled (11А, algebra, second half-year); made once. */
export async function prepareDemo(): Promise<{ folder: string; times: DemoTimes }> {
  const notes = join(CACHE, 'demo-times.json');
  if (!existsSync(join(DEMO, 'school.db')) || !existsSync(notes)) {
    mkdirSync(CACHE, { recursive: true });
    rmSync(DEMO, { recursive: true, force: true });
    const clock = createDemoClock();
    const backend = createBackend({ keys: openKeyFile(KEY_FILE), startAt: undefined, time: clock.time, isDemo: true, logError: fail });
    const begun = performance.now();
    const { steps } = await createDemoSchool({ backend, clock, folder: DEMO, until: DEMO_UNTIL });
    writeFileSync(notes, JSON.stringify({ seconds: (performance.now() - begun) / 1000, steps }));
    clock.moveTo(AFTER_YEAR);
    await fillLargestPage(backend);
    backend.close();
  }
  return { folder: DEMO, times: JSON.parse(readFileSync(notes, 'utf8')) as DemoTimes };
}

/** A copy that a measurement may write to. Nobody has the original open. */
export function copySchool(from: string, name: string): string {
  const to = join(CACHE, name);
  mkdirSync(to, { recursive: true });
  rmSync(join(to, 'school.db-journal'), { force: true });
  copyFileSync(join(from, 'school.db'), join(to, 'school.db'));
  return to;
}

export async function openSchool(folder: string): Promise<{ backend: Backend; teacher: ClientConnection; courseId: number }> {
  const backend = createBackend({ keys: openKeyFile(KEY_FILE), startAt: undefined, time: () => AFTER_YEAR, isDemo: true, logError: fail });
  const state = await backend.storage.open(folder);
  if (state.failure) throw new Error(JSON.stringify(state.failure));
  const course = findLargestCourse(backend);
  return { backend, teacher: signInTeacher(backend, course), courseId: course.courseId };
}

export type LargestCourse = { readonly courseId: number; readonly accountId: number; readonly staffId: number; readonly login: string };

export function findLargestCourse(backend: Backend): LargestCourse {
  const course = backend.storage.database.read((query) =>
    query.find<LargestCourse>(`SELECT c.id AS "courseId", a.id AS "accountId", a.staff_id AS "staffId", a.login AS "login" FROM course c JOIN school_class k ON k.id = c.class_id
      JOIN school_year y ON y.id = c.year_id JOIN subject b ON b.id = c.subject_id JOIN course_teacher t ON t.course_id = c.id JOIN account a ON a.staff_id = t.staff_id
      WHERE y.is_open = 1 AND k.name = '11А' AND b.name = 'Алгебра'`),
  );
  if (!course) throw new Error('the demo school has no algebra in 11А');
  return course;
}

/** Measurements are not about passwords: the session is opened as login would open it. */
export function signInTeacher(backend: Backend, { accountId, staffId, login }: LargestCourse): ClientConnection {
  const connection = backend.connect('BENCH');
  connection.session.signIn({ accountId, staffId, login, roles: ['subjectTeacher'], mustChangePassword: false }, null);
  return connection;
}

export function cachePath(...parts: readonly string[]): string {
  return join(CACHE, ...parts);
}

function fail(message: string, error: unknown): never {
  throw new Error(message, { cause: error });
}

import { existsSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, afterAll } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createBackend } from '@main/backend/create-backend';
import { runCli } from '@main/cli/run-cli';
import { openKeyFile } from '@main/database/database-key';
import { buildDemoWorkbook } from '@main/features/demo';

/** One school for the whole file: the commands follow one another as at a school's console. */
let root = '';
let folder = '';

type Run = { readonly code: number; readonly out: string; readonly error: string };

async function run(line: readonly string[], environment: Record<string, string> = {}): Promise<Run> {
  const backend = createBackend({ keys: openKeyFile(join(root, 'ключ', 'school.key')), startAt: '2025-12-10T10:00:00+07:00', isDemo: false, logError: (_text, error) => { throw error; } });
  let out = '';
  let error = '';
  const code = await runCli(line, environment, backend, { out: (text) => (out += `${text}\n`), error: (text) => (error += `${text}\n`) });
  backend.close();
  return { code, out, error };
}

const at = (...rest: string[]): string[] => [...rest, '--db', folder];
const readPassword = (path: string): string => /Одноразовый пароль: (\S+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'школа № 12 '));
  folder = join(root, 'База школы');
  writeFileSync(join(root, 'school.xlsx'), await buildDemoWorkbook('cli'));
});
afterAll(() => { rmSync(root, { recursive: true, force: true }); });

describe('the command line', () => {
  it('says in Russian how it is used, with exit code 2', async () => {
    const unknown = await run(['journal', 'paint']);
    expect(unknown.code).toBe(2);
    expect(unknown.out).toContain('create --db ПАПКА');
    expect((await run(['create', '--db', folder, '--colour', 'red'])).error).toContain('Непонятный ключ команды: --colour');
  });

  it('answers 3 and makes no file where there is no school', async () => {
    const missing = await run(at('verify'));
    expect(missing.code).toBe(3);
    expect(missing.error).toContain('недоступна');
    expect(existsSync(folder)).toBe(false);
  });

  it('creates a school and hands the administrator a slip once', async () => {
    const created = await run(at('create', '--school', join(root, 'school.xlsx'), '--admin', 'admin'));
    expect(created.error).not.toContain('ОШИБКА');
    expect(created.code).toBe(0);
    expect(created.out).toContain('Ученики: 776');
    const slip = join(root, 'admin.txt');
    expect((await run(at('accounts', 'issue', '--login', 'admin', '--out', slip))).code).toBe(0);
    const changed = await run(at('accounts', 'passwd', '--login', 'admin'), { UCH_PASSWORD: readPassword(slip), UCH_NEW_PASSWORD: 'Zima-2025' });
    expect(changed.code).toBe(0);
    expect(changed.out).toContain('подтверждено ознакомление с правилом');
    const second = await run(at('accounts', 'issue', '--login', 'admin', '--out', slip));
    expect(second.code).toBe(2);
    expect(second.error).toContain('UCH_PASSWORD');
  });

  it('gives a teacher an account who then sets marks on the own page only', async () => {
    const admin = { UCH_PASSWORD: 'Zima-2025' };
    const courses = JSON.parse((await run(at('journal', 'page', '--login', 'admin', '--class', '7a', '--subject', 'алгебра', '--json'), admin)).out) as { course: { teachers: string[] }; lessons: { date: string }[]; students: { fullName: string }[] };
    const lastName = courses.course.teachers[0]?.split(' ')[0] ?? '';
    const accounts = JSON.parse((await run(at('accounts', 'list', '--login', 'admin', '--json'), admin)).out) as { items: { login: string; name: string; position: string }[] };
    const login = accounts.items.find((row) => row.name.startsWith(lastName) && row.position.includes('математики'))?.login ?? '';
    const slip = join(root, 'teacher.txt');
    expect((await run(at('accounts', 'issue', '--login', login, '--out', slip), admin)).code).toBe(0);
    await run(at('accounts', 'passwd', '--login', login), { UCH_PASSWORD: readPassword(slip), UCH_NEW_PASSWORD: 'Vesna-2025' });
    const teacher = { UCH_PASSWORD: 'Vesna-2025' };
    expect((await run(at('accounts', 'acknowledge', '--login', login, '--accept'), teacher)).code).toBe(0);
    const date = courses.lessons.map((lesson) => lesson.date).filter((day) => day <= '2025-12-10').at(-1) ?? '';
    const set = (...rest: string[]): Promise<Run> =>
      run(at('journal', 'set', '--login', login, '--class', '7А', '--subject', 'Алгебра', '--date', date, '--student', courses.students[0]?.fullName ?? '', ...rest), teacher);
    expect((await set('--mark', '5', '--work-type', 'Контрольная работа')).code).toBe(0);
    const page = JSON.parse((await run(at('journal', 'page', '--login', login, '--class', '7А', '--subject', 'Алгебра', '--json'), teacher)).out) as { marks: { value: number }[]; lessons: { date: string; columns: { workType: string }[] }[] };
    expect(page.marks.map((mark) => mark.value)).toEqual([5]);
    expect(page.lessons.find((lesson) => lesson.date === date)?.columns[0]?.workType).toBe('control');
    expect(await set('--absence', 'н')).toMatchObject({ code: 1, out: expect.stringContaining('сначала удалите') as string });
    expect(await set('--mark', '4/5')).toMatchObject({ code: 1 });
    expect(await set('--mark', '5', '--clear')).toMatchObject({ code: 2 });
    expect((await set('--clear')).code).toBe(0);
    expect((await run(at('journal', 'set', '--login', login, '--class', '1А', '--subject', 'Русский язык', '--date', date, '--student', 'Иванов', '--mark', '5'), teacher)).code).toBe(1);
    expect((await run(at('accounts', 'list', '--login', login), teacher)).error).toContain('нет права');
  });

  it('prints the book and the summary sheet of a class', async () => {
    const out = join(root, 'Журнал 7А.pdf');
    const printed = await run(at('print', 'book', '--login', 'admin', '--class', '7А', '--out', out), { UCH_PASSWORD: 'Zima-2025' });
    expect(printed).toMatchObject({ code: 0 });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await run(at('print', 'summary', '--login', 'admin', '--class', '7А', '--out', out), { UCH_PASSWORD: 'Zima-2025' })).code).toBe(0);
  });
});

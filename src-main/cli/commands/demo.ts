import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/contract/app-error';
import type { Progress } from '@shared/contract/messages';
import { Backend } from '../../backend/backend';
import { SCHOOL_FILE } from '../../database/school-database';
import type { DemoResult } from '../../features/demo';
import type { Command, CommandContext } from '../command';
import { EXIT } from '../exit-code';
import { formatTable } from '@shared/lib/format-table';
import { findText, getText } from '../read-options';

export const demo: Command = {
  usage: 'demo --db ПАПКА [--out ФАЙЛ]',
  about: 'учебная школа в середине года: 31 класс, уроки, отметки и пропуски до 10.12.2025 (или до UCH_NOW); логины печатаются или пишутся в файл',
  run: async (context) => {
    const folder = getText(context.options, 'db');
    if (existsSync(join(folder, SCHOOL_FILE))) throw new AppError('fileExists', { folder });
    const made = await makeSchool(context, folder);
    const out = findText(context.options, 'out');
    const logins = formatTable([['КТО', 'СОТРУДНИК', 'ЛОГИН', 'ПАРОЛЬ'], ...made.logins.map(({ who, name, login, password }) => [who, name, login, password])]);
    if (out !== undefined) writeFileSync(out, `${logins}\n`, { mode: 0o600 });
    const seconds = Math.round(made.steps.reduce((sum, { ms }) => sum + ms, 0) / 1000);
    const text = `Учебная школа создана за ${String(seconds)} с: ${folder}\n${out === undefined ? logins : `Логины и пароли: ${out}`}`;
    return { code: EXIT.done, text, data: { folder, steps: made.steps, ...(out === undefined ? { logins: made.logins } : { loginsFile: out }) } };
  },
};

/** On a backend of its own, whose clock goes through the year. What was begun and failed is taken away. */
async function makeSchool({ backend, environment, report }: CommandContext, folder: string): Promise<DemoResult> {
  // Half of the bundle is the demo's lists: they are read only when they are wanted.
  const { createDemoClock, createDemoSchool, DEMO_UNTIL } = await import('../../features/demo');
  const clock = createDemoClock();
  const own = new Backend({ ...backend.options, time: clock.time, isDemo: true });
  const until = environment.UCH_NOW === undefined || environment.UCH_NOW === '' ? DEMO_UNTIL : environment.UCH_NOW;
  let isMade = false;
  try {
    const made = await createDemoSchool({ backend: own, clock, folder, until, onProgress: tellEvery5Percent(report) });
    isMade = true;
    return made;
  } finally {
    own.close();
    if (!isMade) for (const name of [SCHOOL_FILE, `${SCHOOL_FILE}-journal`]) rmSync(join(folder, name), { force: true });
  }
}

function tellEvery5Percent(report: (text: string) => void): (progress: Progress) => void {
  let next = 0;
  return ({ done, text }) => {
    if (done < next) return;
    next = done + 5;
    report(`${String(Math.round(done))} % ${text}`);
  };
}

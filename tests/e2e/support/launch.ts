import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { sandboxArguments } from '../../../scripts/lib/electron-ready.mjs';
import { findPackagedExecutable } from '../../../scripts/lib/packaged-program.mjs';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
const isPackaged = process.env.UCH_PACKAGED === '1';

export type LaunchOptions = {
  /** School folder to open; without it the program starts as on a new workstation. */
  readonly db?: string;
  /** Added to the environment: `UCH_KEY_FILE`, `UCH_NOW`… */
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Settings of the workstation; a fresh folder that close() removes when not given. */
  readonly userData?: string;
};

export type RunningProgram = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Problems that the pages reported: uncaught errors and console errors. */
  readonly pageErrors: readonly string[];
  readonly close: () => Promise<void>;
};

/** Starts the real program, built or packaged (`UCH_PACKAGED=1`), and waits for its first window. */
export async function launchProgram(options: LaunchOptions = {}): Promise<RunningProgram> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'uch-workstation-')));
  const app = await attach({
    ...(isPackaged ? { executablePath: findPackagedExecutable() } : {}),
    args: [...(isPackaged ? [] : [projectRoot]), ...sandboxArguments(), '--disable-gpu', `--user-data-dir=${userData}`, ...programArguments(options)],
    cwd: projectRoot,
    env: { ...inheritedEnvironment(), ...options.env },
    timeout: ATTACH_MS,
  });
  const page = await app.firstWindow();
  const pageErrors: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text());
  });
  return {
    app,
    page,
    userData,
    pageErrors,
    close: async () => {
      await app.close();
      if (!options.userData) await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

const ATTACH_MS = 40_000;
const ATTEMPTS = 3;

/** On a virtual display the debugger now and then misses the first message of a starting Electron and waits for ever; the program itself is then begun anew. */
async function attach(launch: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await _electron.launch(launch);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** The delivered program takes a set clock in a demonstration only. */
function programArguments({ db, env, args = [] }: LaunchOptions): readonly string[] {
  const demo = isPackaged && env?.UCH_NOW && !args.includes('--demo') ? ['--demo'] : [];
  return [...(db === undefined ? [] : [`--db=${db}`]), ...demo, ...args];
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export type ProgramProcess = {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
  /** What it has said on stderr. */
  readonly errors: () => string;
};

/** A Node program that is listened to line by line. */
export function startProgram(program: string, args: readonly string[], environment: Readonly<Record<string, string>>, onLine: (line: string) => void): ProgramProcess {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => { errors += data.toString(); });
  child.stdin.on('error', () => undefined);
  createInterface({ input: child.stdout }).on('line', onLine);
  const exited = new Promise<number | null>((resolve) => { child.once('exit', resolve); });
  return { child, exited, errors: () => errors };
}

export type HostState = 'none' | 'holding' | 'connected' | 'searching';
export type Host = ProgramProcess & { readonly name: string; readonly state: () => HostState; readonly port: () => number | null };

type HostStart = { readonly cli: string; readonly folder: string; readonly keyFile: string; readonly root: string; readonly name: string; readonly now: number; readonly onState?: (state: HostState) => void };

/** `npm run host` as a service runs it. */
export function startHost({ cli, folder, keyFile, root, name, now, onState }: HostStart): Host {
  let state: HostState = 'none';
  let port: number | null = null;
  const environment = { UCH_KEY_FILE: keyFile, UCH_PORT: '0', UCH_NOW: new Date(now).toISOString(), UCH_WORKSTATION: name, XDG_DATA_HOME: root, LOCALAPPDATA: root };
  const started = startProgram(cli, ['host', '--db', folder, '--json'], environment, (line) => {
    if (!line.startsWith('{"state"')) return;
    const told = JSON.parse(line) as { state: HostState; port: number | null };
    state = told.state;
    port = told.port;
    onState?.(state);
  });
  return { ...started, name, state: () => state, port: () => port };
}

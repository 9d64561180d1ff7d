import { hostname } from 'node:os';
import { AppError } from '@shared/contract/app-error';
import { formatAppError } from '@shared/contract/app-error-text';
import type { Backend } from '../backend/backend';
import type { ClientConnection } from '../backend/client-connection';
import type { Caller, Command, CommandContext, CommandResult, Options } from './command';
import { COMMANDS } from './commands';
import { connectToHolder, type HolderCaller } from './connect-to-holder';
import { EXIT, findExitCode, UsageError, type ExitCode } from './exit-code';
import { getText, readOptions } from './read-options';

export type CliIo = { readonly out: (text: string) => void; readonly error: (text: string) => void };
export type CliEnvironment = Readonly<Record<string, string | undefined>>;

/** Runs one command line; writes Russian text, or one JSON object with `--json`; answers the exit code. */
export async function runCli(argv: readonly string[], environment: CliEnvironment, backend: Backend, io: CliIo): Promise<ExitCode> {
  const isJson = argv.includes('--json');
  try {
    const { words, options } = readOptions(argv);
    const found = findCommand(words);
    if (!found || options.help === true) {
      io.out(formatHelp(found?.command));
      return found || options.help === true ? EXIT.done : EXIT.usage;
    }
    const context = buildCommandContext(options, words.slice(found.length), environment, backend, io);
    const result = await found.command.run(context).finally(context.close);
    io.out(isJson ? formatJson(result) : result.text);
    return result.code;
  } catch (error) {
    return reportFailure(error, isJson, io);
  }
}

function findCommand(words: readonly string[]): { command: Command; length: number } | null {
  for (const length of [2, 1]) {
    const command = COMMANDS[words.slice(0, length).join(' ')];
    if (command && words.length >= length) return { command, length };
  }
  return null;
}

function formatHelp(command: Command | undefined): string {
  if (command) return `${command.usage}\n  ${command.about}`;
  const lines = Object.values(COMMANDS).map(({ usage, about }) => `  ${usage}\n      ${about}`);
  return `Учебная часть без окна. Команды:\n${lines.join('\n')}\nПароль – в UCH_PASSWORD, ключ базы – в файле UCH_KEY_FILE. С --json ответ печатается данными.\nКоды возврата: 0 сделано, 1 отказано, 2 команда написана неверно, 3 база недоступна или повреждена.`;
}

function formatJson(result: CommandResult): string {
  return JSON.stringify({ ok: result.code === EXIT.done, ...asObject(result.data) }, null, 2);
}

function asObject(data: unknown): object {
  return Array.isArray(data) ? { items: data as unknown[] } : typeof data === 'object' && data !== null ? data : { value: data };
}

function buildCommandContext(options: Options, files: readonly string[], environment: CliEnvironment, backend: Backend, io: CliIo): CommandContext {
  const workstation = environment.UCH_WORKSTATION ?? hostname();
  let connection: ClientConnection | null = null;
  let remote: HolderCaller | null = null;
  const connect = (): ClientConnection => (connection ??= backend.connect(workstation));
  const open = async (): Promise<Caller> => {
    const client = connect();
    if (remote) return remote;
    if (backend.storage.isOpen) return client;
    const folder = getText(options, 'db');
    const state = await client.call('storage.openSchool', { folder });
    if (state.failure?.code === 'heldElsewhere') return (remote = await connectToHolder(folder, workstation, backend));
    if (state.failure) throw new AppError(state.failure.code, state.failure.details);
    return client;
  };
  const signIn = async (login?: string): Promise<Caller> => {
    const password = environment.UCH_PASSWORD;
    const name = login ?? getText(options, 'login');
    if (!password) throw new UsageError('Задайте пароль в переменной окружения UCH_PASSWORD');
    const client = await open();
    await client.call('session.login', { login: name, password });
    return client;
  };
  return { options, files, environment, backend, connect, open, signIn, close: () => { remote?.close(); }, report: (text) => { if (options.json !== true) io.error(text); } };
}

function reportFailure(error: unknown, isJson: boolean, io: CliIo): ExitCode {
  const code = findExitCode(error);
  const isExpected = error instanceof AppError;
  const message = isExpected ? formatAppError(error) : error instanceof Error ? error.message : 'Непредвиденная ошибка';
  if (isJson) io.out(JSON.stringify({ ok: false, error: { code: isExpected ? error.code : error instanceof UsageError ? 'usage' : 'unexpected', message, details: isExpected ? error.details : {} } }, null, 2));
  else io.error(error instanceof UsageError ? `${message}\nСправка: --help` : message);
  return code;
}

import { parseArgs } from 'node:util';
import { UsageError } from './exit-code';
import type { Options } from './command';

const TEXT_OPTIONS = [
  'from',
  'db', 'school', 'preset', 'admin', 'login', 'as', 'out', 'class', 'group', 'subject', 'period', 'date', 'lesson', 'column', 'student', 'mark', 'work-type', 'absence', 'to', 'head',
];
const FLAGS = ['json', 'check', 'clear', 'help', 'accept', 'accept-warnings', 'fingerprint', 'switch', 'whole-grade'];

const DECLARED: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>> = {
  ...Object.fromEntries(TEXT_OPTIONS.map((name) => [name, { type: 'string' } as const])),
  ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean' } as const])),
};

/** Splits a command line into command words, options and files. Throws `UsageError` for an unknown option. */
export function readOptions(argv: readonly string[]): { words: string[]; options: Options } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: DECLARED,
    });
    return { words: positionals, options: values };
  } catch (error) {
    const name = error instanceof Error ? /'(-[^' ]*)/.exec(error.message)?.[1] : undefined;
    throw new UsageError(`Непонятный ключ команды${name === undefined ? '' : `: ${name}`}`);
  }
}

export function findText(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function getText(options: Options, name: string): string {
  const value = findText(options, name);
  if (value === undefined) throw new UsageError(`Не хватает ключа --${name}`);
  return value;
}

/** A whole number from 1 up; undefined when the option is not given. */
export function findNumber(options: Options, name: string): number | undefined {
  const value = findText(options, name);
  if (value === undefined) return undefined;
  if (!/^\d{1,3}$/.test(value)) throw new UsageError(`--${name}: ожидается число, а не «${value}»`);
  return Number(value);
}

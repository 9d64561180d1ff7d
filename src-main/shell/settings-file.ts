// What this workstation remembers between starts; a damaged file counts as nothing remembered.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type WindowBounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly isMaximized: boolean };
export type Settings = { readonly lastFolder: string | null; readonly windowBounds: WindowBounds | null };

/** The settings of a file: read once at start, written as a whole with every change. */
export class SettingsFile {
  readonly #path: string;
  #settings: Settings;

  constructor(path: string) {
    this.#path = path;
    this.#settings = parseSettings(readIfThere(path));
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Synchronous, so that what changes while the program closes is still written; a reader never finds half a file. */
  change(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
    const unfinished = `${this.#path}.part`;
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(this.#settings, null, 2));
    renameSync(unfinished, this.#path);
  }
}

export function parseSettings(text: string | null): Settings {
  const raw = parseObject(text);
  return {
    lastFolder: typeof raw.lastFolder === 'string' && raw.lastFolder !== '' ? raw.lastFolder : null,
    windowBounds: parseBounds(raw.windowBounds),
  };
}

function parseBounds(value: unknown): WindowBounds | null {
  if (typeof value !== 'object' || value === null) return null;
  const { x, y, width, height, isMaximized } = value as Partial<Record<keyof WindowBounds, unknown>>;
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  return { x, y, width, height, isMaximized: isMaximized === true };
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

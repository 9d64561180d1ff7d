// At the end of a run: what the workstations were told, against what the school file says.
import { existsSync, readFileSync } from 'node:fs';
import { verifySchool } from '@main/features/audit';
import { openLoadBackend } from './load-school';
import type { Note } from './mark-writer';

export type MarkCheck = {
  readonly saved: number;
  readonly queued: number;
  readonly inFile: number;
  /** Acknowledged or kept in an outbox, and not in the file. */
  readonly missing: readonly string[];
  readonly twice: readonly string[];
  readonly refused: readonly Note[];
  readonly failed: readonly Note[];
  readonly findings: readonly string[];
};

export async function checkMarks(folder: string, keyFile: string, notes: readonly Note[]): Promise<MarkCheck> {
  const backend = openLoadBackend(keyFile);
  const state = await backend.storage.open(folder);
  if (state.failure) throw new Error(JSON.stringify(state.failure));
  const { database } = backend.storage;
  const lines = database.read((query) => query.all<{ after: string | null; before: string | null }>(`SELECT after AS "after", before AS "before" FROM audit_entry WHERE entity = 'mark'`));
  const { findings } = verifySchool(database);
  backend.close();
  const times = new Map<string, number>();
  for (const { after } of lines) {
    const tag = after === null ? undefined : (JSON.parse(after) as { comment?: string }).comment;
    if (tag !== undefined) times.set(tag, (times.get(tag) ?? 0) + 1);
  }
  const kept = notes.filter((note) => note.kind === 'saved' || note.kind === 'queued');
  return {
    saved: notes.filter((note) => note.kind === 'saved').length,
    queued: notes.filter((note) => note.kind === 'queued').length,
    inFile: lines.length,
    missing: kept.map((note) => note.tag).filter((tag) => !times.has(tag)),
    twice: [...times].filter(([, count]) => count > 1).map(([tag]) => tag),
    refused: notes.filter((note) => note.kind === 'refused'),
    failed: notes.filter((note) => note.kind === 'failed'),
    findings,
  };
}

/** A line that the kill has cut short was not acknowledged: nobody was told yet. */
export function readNotes(logFile: string): Note[] {
  if (!existsSync(logFile)) return [];
  const lines = readFileSync(logFile, 'utf8').split('\n');
  lines.pop();
  return lines.map((line) => JSON.parse(line) as Note);
}

import type { InputFor } from '@shared/contract/contract';
import type { CellResult, LessonResult } from '@shared/contract/journal-contract';
import type { OutboxEntry } from '@shared/contract/system-contract';
import type { BackendClient } from '../../../api/backend-client';
import { isFailure } from '../../../api/failure';

/** What was overtaken by somebody else's change may be put over it, now that the person has seen it (SYS-03). */
export function canOverrule({ procedure, refusal }: OutboxEntry): boolean {
  if (!refusal || refusal.failure) return false;
  if (procedure === 'journal.saveLesson') return (refusal.answer as LessonResult).refusals.every((code) => code === 'changedByOther');
  return (refusal.answer as readonly CellResult[]).every((result) => result.refusal === null || result.refusal === 'changedByOther');
}

/** «Записать моё поверх»: null when it is in the file, or waits again; else the entry with the newest refusal. */
export async function overruleEntry(backend: BackendClient, entry: OutboxEntry): Promise<OutboxEntry | null> {
  try {
    const again = entry.procedure === 'journal.saveLesson' ? await saveLesson(backend, entry) : await setCells(backend, entry);
    if (again) return again;
  } catch (error) {
    if (!isFailure(error, 'queued')) throw error;
  }
  await backend.call('workplace.resolveOutbox', { id: entry.id, choice: 'discard' });
  return null;
}

async function setCells(backend: BackendClient, entry: OutboxEntry): Promise<OutboxEntry | null> {
  const { courseId, changes } = entry.input as InputFor<'journal.setCells'>;
  const results = entry.refusal?.answer as readonly CellResult[];
  const refused = changes.flatMap((change, index) => {
    const result = results[index];
    return result && result.refusal !== null ? [{ ...change, seen: { mark: result.mark?.version ?? 0, absence: result.absence?.version ?? 0 } }] : [];
  });
  const input = { courseId, changes: refused };
  const answer = await backend.call('journal.setCells', input);
  return answer.every((result) => result.refusal === null) ? null : { ...entry, input, refusal: { failure: null, answer } };
}

async function saveLesson(backend: BackendClient, entry: OutboxEntry): Promise<OutboxEntry | null> {
  const { lesson } = entry.refusal?.answer as LessonResult;
  const input = { ...(entry.input as InputFor<'journal.saveLesson'>), version: lesson.version };
  const answer = await backend.call('journal.saveLesson', input);
  return answer.refusals.length === 0 ? null : { ...entry, input, refusal: { failure: null, answer } };
}

// Entries of the outbox that follow one another on the same cell or lesson: the later ones were typed over the person's own value, so
// what they have «seen» is the version that the earlier one has made. Without this everybody would be refused as changed by oneself.
import type { InputFor } from '@shared/contract/contract';
import type { CellChange, CellResult, LessonEdit, LessonResult, PageLesson } from '@shared/contract/journal-contract';

/** Of a mark, an absence or a lesson: versions that stood before own entries were taken, and the one that stands now. */
type Carried = { readonly replaced: readonly number[]; readonly now: number };
export type CarriedVersions = ReadonlyMap<string, Carried>;

export const NOTHING_CARRIED: CarriedVersions = new Map();

/** The entry as it is to be sent. One that saw anything but own replaced versions is left as it is: the holder then finds somebody else's change. */
export function carryVersions(carried: CarriedVersions, procedure: string, input: unknown): unknown {
  if (carried.size === 0) return input;
  const find = (key: string, seen: number): number => {
    const known = carried.get(key);
    return known?.replaced.includes(seen) ? known.now : seen;
  };
  if (procedure === 'journal.saveLesson') {
    const lesson = input as InputFor<'journal.saveLesson'>;
    return { ...lesson, version: find(lessonKey(lesson), lesson.version) };
  }
  const { courseId, changes } = input as InputFor<'journal.setCells'>;
  return {
    courseId,
    changes: changes.map((change) => ({ ...change, seen: { mark: find(markKey(courseId, change), change.seen.mark), absence: find(absenceKey(courseId, change), change.seen.absence) } })),
  };
}

/** `typed` as it waited in the outbox, `sent` with the versions carried. */
type Posted = { readonly procedure: string; readonly typed: unknown; readonly sent: unknown; readonly answer: unknown };

/** What is known after an entry was answered. */
export function noteVersions(carried: CarriedVersions, { procedure, typed, sent, answer }: Posted): CarriedVersions {
  const next = new Map(carried);
  if (procedure === 'journal.saveLesson') {
    const { version } = typed as InputFor<'journal.saveLesson'>;
    noteLesson(next, version, sent as InputFor<'journal.saveLesson'>, answer as LessonResult);
  } else {
    const { courseId, changes } = sent as InputFor<'journal.setCells'>;
    const results = answer as readonly CellResult[];
    changes.forEach((change, index) => {
      const result = results[index];
      if (result && result.refusal === null && stands(change.set, result)) noteCell(next, courseId, change, result);
    });
  }
  return next;
}

/**
 * A lesson that had no row when it was typed, and has one by now because its first mark was posted: nothing is written there, so nobody's
 * text is overwritten. Null where the answer is to be taken as it is.
 */
export function findSecondTry(procedure: string, sent: unknown, answer: unknown): unknown {
  if (procedure !== 'journal.saveLesson') return null;
  const input = sent as InputFor<'journal.saveLesson'>;
  const { refusals, lesson } = answer as LessonResult;
  const isOvertaken = refusals.length === 1 && refusals[0] === 'changedByOther';
  return input.version === 0 && isOvertaken && isBlank(lesson) ? { ...input, version: lesson.version } : null;
}

function noteCell(carried: Map<string, Carried>, courseId: number, change: CellChange, result: CellResult): void {
  note(carried, markKey(courseId, change), change.seen.mark, result.mark?.version ?? 0);
  note(carried, absenceKey(courseId, change), change.seen.absence, result.absence?.version ?? 0);
}

function noteLesson(carried: Map<string, Carried>, typedOver: number, sent: InputFor<'journal.saveLesson'>, { refusals, lesson }: LessonResult): void {
  if (refusals.length > 0 || !isAsSaved(sent.edit, lesson)) return;
  note(carried, lessonKey(sent), sent.version, lesson.version);
  note(carried, lessonKey(sent), typedOver, lesson.version);
}

function note(carried: Map<string, Carried>, key: string, seen: number, now: number): void {
  if (seen === now) return;
  carried.set(key, { replaced: [...(carried.get(key)?.replaced ?? []), seen], now });
}

/** An answer that was lost on the way is made anew from what stands there now, which may be somebody else's by then. */
function stands(set: CellChange['set'], { mark, absence }: CellResult): boolean {
  const value = mark?.value ?? null;
  const comment = mark?.comment ?? null;
  const code = absence?.code ?? null;
  switch (set.kind) {
    case 'mark':
      return value === set.value;
    case 'absence':
      return code === set.code;
    case 'clear':
      return value === null && code === null;
    case 'comment':
      return comment === toNull(set.text);
    case 'restore':
      return value === set.value && code === set.code && (value === null || comment === toNull(set.comment));
  }
}

const FLAGS = ['noHomework', 'homeworkMinutes', 'attendanceTaken', 'noMarks'] as const;
const TEXTS = ['topic', 'homework', 'studied'] as const;

function isAsSaved(edit: LessonEdit, lesson: PageLesson): boolean {
  return FLAGS.every((field) => edit[field] === lesson[field]) && TEXTS.every((field) => toNull(edit[field]) === lesson[field]);
}

function isBlank(lesson: PageLesson): boolean {
  return TEXTS.every((field) => lesson[field] === null) && lesson.homeworkMinutes === null && !lesson.noHomework && !lesson.attendanceTaken && !lesson.noMarks;
}

function toNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}

type Place = { readonly date: string; readonly lessonNumber: number };

function markKey(courseId: number, { date, lessonNumber, column, studentId }: CellChange): string {
  return `mark/${courseId}/${date}/${lessonNumber}/${column}/${studentId}`;
}

function absenceKey(courseId: number, { date, lessonNumber, studentId }: CellChange): string {
  return `absence/${courseId}/${date}/${lessonNumber}/${studentId}`;
}

function lessonKey({ courseId, date, lessonNumber }: Place & { readonly courseId: number }): string {
  return `lesson/${courseId}/${date}/${lessonNumber}`;
}

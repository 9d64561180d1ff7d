import type { LessonEdit, LessonRefusal, PageLesson, PlannedTopic } from '@shared/contract/journal-contract';
import { isSameTopic } from '@shared/domain/journal';
import type { AppError } from '@shared/contract/app-error';

/** What has been changed on the right page of a lesson and is not in the file yet. */
export type LessonDraft = {
  /** The lesson as it was when the first of these changes was made. */
  readonly base: PageLesson;
  readonly changes: Partial<LessonEdit>;
  /** `queued`: kept on this workstation, which sends it by itself. */
  readonly status: 'editing' | 'saving' | 'refused' | 'unsent' | 'queued';
  readonly refusals: readonly LessonRefusal[];
  readonly by: { readonly author: string; readonly at: string } | null;
  readonly windowUntil: string | null;
  readonly failure: AppError | null;
  /** The last save of this draft that waits in the workstation's outbox. */
  readonly queuedId: string | null;
};

export function editDraft(draft: LessonDraft | null, lesson: PageLesson, changes: Partial<LessonEdit>): LessonDraft {
  const base = draft?.base ?? lesson;
  return { base, changes: { ...draft?.changes, ...changes }, status: 'editing', refusals: [], by: null, windowUntil: null, failure: null, queuedId: draft?.queuedId ?? null };
}

/** The fields as they stand on screen: the file's with the draft over them. */
export function getLessonEdit(lesson: PageLesson, changes: Partial<LessonEdit> = {}): Required<LessonEdit> {
  return {
    topic: lesson.topic,
    planItemId: lesson.planItemId,
    topicReason: lesson.topicReason,
    homework: lesson.homework,
    noHomework: lesson.noHomework,
    homeworkMinutes: lesson.homeworkMinutes,
    studied: lesson.studied,
    attendanceTaken: lesson.attendanceTaken,
    noMarks: lesson.noMarks,
    ...changes,
  };
}

/** What is sent: the same, with empty texts as null. */
export function buildLessonEdit(lesson: PageLesson, changes: Partial<LessonEdit>): Required<LessonEdit> {
  const edit = getLessonEdit(lesson, changes);
  return { ...edit, topic: trimToNull(edit.topic), topicReason: trimToNull(edit.topicReason), homework: trimToNull(edit.homework), studied: trimToNull(edit.studied) };
}

function trimToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}

export function hasChanges(lesson: PageLesson, changes: Partial<LessonEdit>): boolean {
  return listChangedFields(buildLessonEdit(lesson, {}), buildLessonEdit(lesson, changes)).length > 0;
}

/**
 * The version to send: that of the lesson as it stands, unless one of the fields being changed has been changed by somebody else
 * meanwhile – then the older one, so that the backend answers with the other person's text (SYS-03).
 */
export function findSeenVersion(draft: LessonDraft, lesson: PageLesson): number {
  const others = listChangedFields(getLessonEdit(draft.base), getLessonEdit(lesson));
  return others.some((field) => field in draft.changes) ? draft.base.version : lesson.version;
}

export function listChangedFields(before: Required<LessonEdit>, after: LessonEdit): readonly (keyof LessonEdit)[] {
  return (Object.keys(before) as (keyof LessonEdit)[]).filter((field) => before[field] !== (after[field] ?? null));
}

/** A text that is a topic of the plan, but for case, blanks and the stop at its end, is that topic. */
export function findPlanItemId(topic: string, planTopics: readonly PlannedTopic[]): number | null {
  return planTopics.find((planned) => isSameTopic(planned.topic, topic))?.planItemId ?? null;
}

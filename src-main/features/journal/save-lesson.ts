import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { LessonEdit, LessonResult, PageLesson } from '@shared/contract/journal-contract';
import { findLessonRefusals, listTouchedParts, type LessonPart } from '@shared/domain/journal';
import { lessonTable, type LessonRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import type { HandlerContext } from '../handler-context';
import { openEntryPage } from './entry-page';
import { judgeTopic } from './judge-topic';
import { findLastChange, type Change } from './last-change';
import { loadPageLesson } from './load-page-lessons';
import { findLesson, recordLesson, type RecordedLesson } from './record-lesson';

type Input = InputFor<'journal.saveLesson'>;
type LessonValues = Pick<LessonRow, 'topic' | 'planItemId' | 'topicReason' | 'homework' | 'noHomework' | 'homeworkMinutes' | 'studied' | 'attendanceTaken' | 'noMarks'>;

const PLAN_ITEM = `SELECT i.id FROM lesson_plan_item i JOIN lesson_plan p ON p.id = i.plan_id WHERE i.id = ? AND p.course_id = ?`;

/** The right page of a lesson (JRN-02, HW-01): topic, homework, attendance confirmed. Refused as a whole or saved as a whole. */
export async function saveLesson(input: Input, context: HandlerContext): Promise<LessonResult> {
  const { result, isWritten } = await context.write((transaction) => save(transaction, input, context));
  if (isWritten) context.publish({ kind: 'coursesChanged', courseIds: [input.courseId] });
  return result;
}

function save(transaction: Transaction, input: Input, { actor, clock }: HandlerContext): { result: LessonResult; isWritten: boolean } {
  const { courseId, date, lessonNumber, version } = input;
  const { query } = transaction;
  const place = { date, lessonNumber };
  const page = openEntryPage(query, courseId, clock.today());
  const lesson = findLesson(query, courseId, place);
  const edit = normalise(input.edit);
  const before = lesson ? transaction.get(lessonTable, { id: lesson.id }) : null;
  const isTopicTouched = edit.topic !== (before?.topic ?? null) || edit.topicReason !== (before?.topicReason ?? null);
  const topic = isTopicTouched ? judgeTopic(query, courseId, edit, date) : null;
  const values = toValues({ ...edit, topicReason: topic ? topic.reason : edit.topicReason });
  const touched = listTouchedParts(before, values);
  const windowUntil = page.getTerms().findMissedWindow(touched, place, clock.now());
  const refusals = findLessonRefusals(edit, {
    isLessonKnown: lesson !== undefined || page.isScheduled(place),
    isPeriodClosed: page.isClosed(date),
    isWindowOver: windowUntil !== null,
    isFuture: page.isFuture(date),
    isSeenVersion: (lesson?.version ?? 0) === version,
    topicRefusal: topic?.refusal ?? null,
  });
  checkPlanItem(query, courseId, edit.planItemId);
  const isWritten = refusals.length === 0 && touched.length > 0;
  if (isWritten) writeLesson(transaction, { courseId, place, teacherId: actor.staffId, lessonId: lesson?.id ?? null }, { ...values, ...stampParts(touched, transaction.author.at) });
  const by = refusals.includes('changedByOther') && lesson ? findOther(query, lesson) : null;
  return { result: { refusals, by, windowUntil, lesson: loadPageLesson(query, page, place) }, isWritten };
}

type LessonTarget = { readonly courseId: number; readonly place: { readonly date: string; readonly lessonNumber: number }; readonly teacherId: number; readonly lessonId: number | null };

function writeLesson(transaction: Transaction, { lessonId, ...target }: LessonTarget, values: Partial<LessonRow>): void {
  if (lessonId === null) recordLesson(transaction, { ...target, values });
  else transaction.update(lessonTable, { id: lessonId }, { ...values, changedAt: transaction.author.at, changedBy: transaction.author.accountId });
}

/** When each part was written: by that it is on time or late. */
function stampParts(parts: readonly LessonPart[], at: string): Partial<LessonRow> {
  return { ...(parts.includes('topic') && { topicAt: at }), ...(parts.includes('homework') && { homeworkAt: at }), ...(parts.includes('attendance') && { attendanceAt: at }) };
}

function checkPlanItem(query: Query, courseId: number, planItemId: number | null): void {
  if (planItemId !== null && !query.find(PLAN_ITEM, planItemId, courseId)) throw new AppError('notFound', { what: 'тема в плане этой страницы' });
}

export function findOther(query: Query, lesson: RecordedLesson): Change | null {
  return findLastChange(query, lessonTable.name, String(lesson.id));
}

/** The lesson holds what an edit was to make of it. */
export function isAsEdited(edit: LessonEdit, lesson: PageLesson): boolean {
  const wanted = normalise(edit);
  return (Object.keys(wanted) as (keyof LessonEdit)[]).every((field) => wanted[field] === lesson[field]);
}

/** Empty texts are none; a lesson without a topic takes no item of the plan. */
function normalise(edit: LessonEdit): Required<LessonEdit> {
  const topic = edit.topic === '' ? null : edit.topic;
  return { ...edit, topic, planItemId: topic === null ? null : edit.planItemId, topicReason: topic === null ? null : edit.topicReason || null, homework: edit.homework === '' ? null : edit.homework, studied: edit.studied === '' ? null : edit.studied };
}

function toValues({ noHomework, attendanceTaken, noMarks, ...texts }: Required<LessonEdit>): LessonValues {
  return { ...texts, noHomework: Number(noHomework), attendanceTaken: Number(attendanceTaken), noMarks: Number(noMarks) };
}

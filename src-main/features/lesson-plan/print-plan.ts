import type { InputFor } from '@shared/contract/contract';
import type { PlanCard, PlanCorrection } from '@shared/contract/lesson-plan-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { compareWithLessons, findLineFacts, findWorkType, formatWorkType, isTakenOut, LOST_CAUSE_TITLES, numberLessons, REPLAN_TITLES, type LostCause, type PlanLine } from '@shared/domain/lesson-plan';
import { formatFullName, type PersonName } from '@shared/domain/people';
import { formatMoment } from '@shared/lib/format-moment';
import { formatDate } from '@shared/lib/russian-date';
import type { CorrectionPrintRow, LessonPlanModel, LessonPlanPrintRow } from '../../documents';
import type { Query } from '../../database/statement-cache';
import { notePrint, readPrintMark } from '../audit';
import type { HandlerContext } from '../handler-context';
import { readTimeZone } from '../school';
import { getPlan, openPlan } from './get-plan';

type School = { readonly fullName: string; readonly shortName: string; readonly locality: string | null; readonly directorName: string | null };

const SCHOOL = 'SELECT full_name AS "fullName", short_name AS "shortName", locality AS "locality", director_name AS "directorName" FROM school';
const TEACHERS = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM course_teacher t JOIN staff s ON s.id = t.staff_id
  WHERE t.course_id = ? AND t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?) ORDER BY t.id`;

/** DOC-27: the plan with dates by plan and fact, and its correction sheet. */
export async function printPlan({ courseId }: InputFor<'lessonPlan.print'>, context: HandlerContext): Promise<PrintedDocument> {
  const printedAt = context.clock.now();
  const model = context.read((query): LessonPlanModel => {
    const stamp = { printedAt, printId: `lesson-plan-${String(courseId)}-${printedAt}`, label: null, isDraft: false, ...readPrintMark(query, context.actor.accountId) };
    return buildModel(query, getPlan(query, courseId, context.access, context.clock.today()), stamp);
  });
  const { buildLessonPlan } = await import('../../documents');
  const result = await buildLessonPlan(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  const title = `КТП ${model.subject}, ${model.className}`;
  await context.write((transaction) => { notePrint(transaction, 'print', { document: 'lessonPlan', title, pages: result.pageCount, sheets: result.sheetCount }); });
  return { fileName: `${title}.pdf`, bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: [] };
}

function buildModel(query: Query, card: PlanCard, stamp: LessonPlanModel['stamp']): LessonPlanModel {
  const school = query.find<School>(SCHOOL);
  const { course, facts } = openPlan(query, card.course.id);
  const day = card.today < card.year.startDate ? card.year.startDate : card.today;
  const teachers = query.all<PersonName>(TEACHERS, course.id, day, day).map(formatFullName);
  const timeZone = readTimeZone(query);
  return {
    stamp,
    school: { fullName: school?.fullName ?? '', shortName: school?.shortName ?? '', place: school?.locality ?? null, directorName: school?.directorName ?? null, deputyName: null },
    subject: course.subject, className: course.groupName === null ? course.className : `${course.className}, ${course.groupName}`, yearName: facts.year.name, teachers,
    hours: `${String(card.yearHours)} по учебному плану на год, ${String(card.lines.reduce((sum, { hours }) => sum + hours, 0))} в этом плане`,
    approval: card.state === 'approved' && card.decidedAt !== null ? `Утверждено ${formatMoment(card.decidedAt, timeZone)}, ${card.decidedBy ?? ''}` : null,
    rows: buildRows(card), totals: describeTotals(card), corrections: card.corrections.map((correction) => describeCorrection(correction, card.lines, timeZone)),
  };
}

function buildRows({ lines, given, workTypes }: PlanCard): LessonPlanPrintRow[] {
  const facts = findLineFacts(given);
  const numbers = numberLessons(lines);
  return lines.map((line, index) => ({
    number: numbers[index] ?? '', section: line.section ?? '', topic: line.topic, hours: String(line.hours), planned: formatDays(line.plannedDate, line.plannedUntil),
    given: (facts.get(line.id)?.dates ?? []).map(formatShort).join(', '), note: describeNote(line, workTypes),
  }));
}

/** The kind of work where the topic does not name it, and what corrections did. */
function describeNote(line: PlanLine, workTypes: PlanCard['workTypes']): string {
  const isNamed = findWorkType(null, line.topic, workTypes) === line.workType;
  const words: string[] = isNamed ? [] : [formatWorkType(line.workType, workTypes).toLocaleLowerCase('ru')].filter((word) => word !== '');
  if (line.outcome === 'merged') words.push('объединена с предыдущей');
  if (line.outcome === 'dropped') words.push(line.isReserve ? 'резерв использован' : 'исключена');
  if (line.outcome === 'unplaced') words.push('урока не осталось');
  if (line.correctedTopic !== null && !isTakenOut(line)) words.push('вместе со следующей');
  if (line.correctedHours !== null && !isTakenOut(line)) words.push(`часов: ${String(line.correctedHours)}`);
  if (line.correctedDate !== null) words.push(`перенос: ${formatDays(line.correctedDate, line.correctedUntil)}`);
  return words.join('; ');
}

function describeTotals(card: PlanCard): string {
  const { planned, given, replaced, lost, left, ahead, shortage } = compareWithLessons(card.lines, card);
  const end = shortage > 0 ? `не хватает ${String(shortage)} ч.` : 'план будет выполнен';
  return `Всего по плану ${String(planned)} ч., дано ${String(given)} ч. (по замене ${String(replaced)}), потеряно уроков: ${String(lost)}. Осталось дать ${String(left)} ч., уроков до конца года – ${String(ahead)}: ${end}.${describeDeviations(card)}`;
}

/** « Отступлений от КТП: 1 (16.09 «Степень» – уплотнение программы).» */
function describeDeviations({ given }: PlanCard): string {
  const words = given.flatMap(({ date, deviation }) => (deviation ? [`${formatShort(date)} «${deviation.topic}» – ${deviation.reason}`] : []));
  return words.length === 0 ? '' : ` Отступлений от КТП: ${String(words.length)} (${words.join('; ')}).`;
}

function describeCorrection({ madeOn, reason, lost, changes, shifted, state, decidedAt, decidedBy, remark }: PlanCorrection, lines: readonly PlanLine[], timeZone: string): CorrectionPrintRow {
  const numberOf = new Map(lines.map(({ id }, index) => [id, index + 1]));
  const steps = changes.map(({ lineId, kind, topic, into, hoursBefore, hoursAfter }) => {
    const name = `тема ${String(numberOf.get(lineId) ?? '')} «${topic}»`;
    if (kind === 'merge') return `${name} объединена с темой «${into ?? ''}»`;
    return `${name}: ${REPLAN_TITLES[kind]}${kind === 'shorten' ? ` с ${String(hoursBefore)} до ${String(hoursAfter)} ч.` : ''}`;
  });
  const shift = shifted > 0 ? [`перенесено тем: ${String(shifted)}`] : [];
  const decided = decidedAt === null ? '' : ` ${formatMoment(decidedAt, timeZone)}, ${decidedBy ?? ''}${remark === null ? '' : `: ${remark}`}`;
  const decision = state === 'proposed' ? '' : `${state === 'approved' ? 'Согласовано' : 'Отклонено, план прежний'}${decided}`;
  return { date: formatDate(madeOn), reason, lost: describeLost(lost), changes: [...steps, ...shift].join('; '), decision };
}

/** «24.11, 26.11 – карантин; 01.12 – болезнь учителя». */
function describeLost(lost: PlanCorrection['lost']): string {
  const causes = [...new Set(lost.map(({ cause }) => cause))];
  const daysOf = (cause: LostCause): string => lost.filter((lesson) => lesson.cause === cause).map(({ date }) => formatShort(date)).join(', ');
  return causes.map((cause) => `${daysOf(cause)} – ${LOST_CAUSE_TITLES[cause]}`).join('; ');
}

function formatDays(date: string | null, until: string | null): string {
  if (date === null) return '';
  return until === null || until === date ? formatDate(date) : `${formatShort(date)}–${formatDate(until)}`;
}

function formatShort(date: string): string {
  return formatDate(date).slice(0, 5);
}

import type { OutageSpan } from '@shared/domain/regulation';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { findInstantInZone } from '@shared/lib/instant-in-zone';
import type { Query } from '../../database/statement-cache';
import { readTimeZone } from '../school';
import { findClassBells } from '../timetable';

/** A confirmed act as terms and entries see it. */
export type ConfirmedAct = OutageSpan & { readonly id: number; readonly number: number };

const OF_CLASS = `SELECT a.id AS "id", a.number AS "number", a.started_at AS "startedAt", a.ended_at AS "endedAt" FROM outage_act a
  WHERE a.state = 'confirmed' AND (a.is_whole_school = 1 OR EXISTS (SELECT 1 FROM outage_act_class l WHERE l.act_id = a.id AND l.class_id = ?)) ORDER BY a.started_at, a.number`;
const CLASS_OF = 'SELECT class_id AS "classId" FROM course WHERE id = ?';

/** Confirmed acts about a class; remembered until one is written. What `shiftTermByOutage` takes. */
export function listConfirmedActs(query: Query, classId: number): readonly ConfirmedAct[] {
  return query.recall<ConfirmedAct>(OF_CLASS, classId);
}

/** The act in whose span a lesson of the class began (instant, UTC): its entries are made «по акту», not late (BAK-06). The first of several. */
export function findOutageAct(query: Query, classId: number, lessonStart: string): ConfirmedAct | null {
  return listConfirmedActs(query, classId).find((act) => act.startedAt <= lessonStart && lessonStart < act.endedAt) ?? null;
}

/** The same of a lesson named by page, date and number; without bells on that date there is no start to compare. */
export function findLessonAct(query: Query, lesson: { readonly courseId: number; readonly date: CalendarDate; readonly lessonNumber: number }): ConfirmedAct | null {
  const { courseId, date, lessonNumber } = lesson;
  const classId = query.recall<{ classId: number }>(CLASS_OF, courseId)[0]?.classId;
  const bell = classId === undefined ? undefined : findClassBells(query, classId, date).find((time) => time.lessonNumber === lessonNumber);
  return bell && classId !== undefined ? findOutageAct(query, classId, findInstantInZone(`${date}T${bell.startTime}`, readTimeZone(query))) : null;
}

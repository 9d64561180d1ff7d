import { getWorkType } from '@shared/domain/journal';
import { judgePosting, toMarkKind, type LessonRecordKind } from '@shared/domain/regulation';
import type { SchoolCalendar, CalendarClass } from '@shared/domain/timetable';
import { formatMoment } from '@shared/lib/format-moment';
import type { Query } from '../../database/statement-cache';
import { openCourseTerms, type LessonPlace } from '../regulation';
import { readTimeZone, readWorkTypes } from '../school';
import type { CourseFacts } from './load-courses';

/** What of a page was or would be late. A mark has the term of its kind of work (LRS-11…13). */
export type PageTerms = {
  readonly markKind: (workType: string) => LessonRecordKind;
  readonly isLate: (kind: LessonRecordKind, lesson: LessonPlace, postedAt: string) => boolean;
  /** The last moment on time, UTC. */
  readonly findDeadline: (kind: LessonRecordKind, lesson: LessonPlace) => string;
  /** Until when an entry posted now would have been taken, in words; null while it is taken. */
  readonly findMissedWindow: (kinds: readonly LessonRecordKind[], lesson: LessonPlace, now: string) => string | null;
};

type Known = { readonly calendar: SchoolCalendar; readonly schoolClass: CalendarClass };

export function openPageTerms(query: Query, course: CourseFacts, known?: Known): PageTerms {
  const terms = openCourseTerms(query, course, known);
  const types = readWorkTypes(query);
  return {
    markKind: (workType) => toMarkKind(getWorkType(workType, types).termKind),
    isLate: (kind, lesson, postedAt) => judgePosting(terms.find(kind, lesson), postedAt) !== 'onTime',
    findDeadline: (kind, lesson) => terms.find(kind, lesson).deadline,
    findMissedWindow: (kinds, lesson, now) => {
      const missed = kinds.map((kind) => terms.find(kind, lesson)).find((term) => judgePosting(term, now) === 'refused');
      return missed?.windowEnd == null ? null : formatMoment(missed.windowEnd, readTimeZone(query));
    },
  };
}

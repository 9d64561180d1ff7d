import { findMarksBan, toGradelessGrades, toMarkScale, type MarksBan, type MarkScale } from '@shared/domain/journal';
import type { Query } from '../../database/statement-cache';
import { readRegulation } from '../regulation';
import type { CourseFacts } from './load-courses';

export type Marking = { readonly scale: MarkScale; readonly marksBan: MarksBan | null };

/** By the regulation of the day of the lesson (SET-12, LRS-22, LRS-26): a change acts on lessons from its date on and leaves older marks alone. */
export function findMarking(query: Query, course: CourseFacts, date: string): Marking {
  const regulation = readRegulation(query, date);
  return { scale: toMarkScale(regulation.get('markScale')), marksBan: findMarksBan(course, toGradelessGrades(regulation.get('gradeless'))) };
}

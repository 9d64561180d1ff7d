import { foldName } from '../../lib/fold-name';
import { isSameTopic } from './topic-rule';
import type { WorkType, WorkTypeInfo } from './work-type';

type LessonPlace = { readonly date: string; readonly lessonNumber: number; readonly ordinal: number };
/** A mark column of a page in the school year, as far as numbers of works are concerned. */
export type NumberedWork = LessonPlace & { readonly workType: WorkType; readonly title: string | null };
/** `numberTwice`: another work of the kind has the number, on that date; `numberOutOfOrder`: the next one in order is another. */
export type NumberProblem = { readonly code: 'numberTwice'; readonly number: number; readonly date: string } | { readonly code: 'numberOutOfOrder'; readonly number: number; readonly expected: number };
type Kind = Pick<WorkTypeInfo, 'code' | 'name' | 'needsNumber' | 'needsTopic'>;

/** Words by which a topic of the plan names the work itself: «Контрольная работа № 3 по теме «Дроби»», «Л/р № 1. Измерение массы». */
const WORK_WORDS = /работ[аы]|диктант|сочинени|изложени|зач[её]т|тест|практикум|экскурси|проект|(?:^|\s)[клпс]\/?р(?!\p{L})/iu;
const UP_TO_NUMBER = /^([^«"№]*)№\s*\d{1,3}\p{L}?(?!\p{L})/u;
const BEFORE_TOPIC = /^[\s.,:;–—-]*(?:(?:по теме|на тему|тема)(?!\p{L})[\s:–—-]*)?/iu;

/** The number of a work in its title: «№ 2 «Дроби»», «2. Дроби»; figures inside a topic are none. */
export function readWorkNumber(title: string | null): number | null {
  const digits = /№\s*(\d{1,3})(?!\d)/u.exec(title ?? '')?.[1] ?? /^\s*(\d{1,3})(?![\d\p{L}-])/u.exec(title ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** What a work is about, by the topic of its lesson: without the kind of work and its number there, without quotes around it; null = the topic names nothing else. */
export function findWorkTopic(topic: string, kindName: string): string | null {
  const [opening = '', head = ''] = UP_TO_NUMBER.exec(topic) ?? [];
  const named = foldName(kindName);
  const isNumbered = opening !== '' && (WORK_WORDS.test(head) || foldName(head).includes(named));
  const isNamed = foldName(topic).startsWith(named);
  const rest = tidy(isNumbered ? topic.slice(opening.length) : isNamed ? topic.slice(kindName.length) : topic);
  if (rest !== '') return rest;
  return isNumbered ? tidy(head.replace(new RegExp(`${escape(kindName)}\\s*$`, 'iu'), '')) || null : null;
}

/**
 * The title offered for a work that has none (JRN-04): the next number of its kind on the page in this school year, and in quotes what
 * the lesson's topic says: «№ 3 «Дроби»»; «№ 3 «»» where there is no topic. Null = nothing can be offered.
 */
export function proposeWorkTitle(kind: Kind, works: readonly NumberedWork[], place: LessonPlace, lessonTopic: string | null): string | null {
  const topic = kind.needsTopic && lessonTopic !== null ? findWorkTopic(lessonTopic, kind.name) : null;
  if (!kind.needsNumber) return topic === null ? null : `«${topic}»`;
  return `№ ${String(findNextNumber(works, kind.code, place))}${kind.needsTopic ? ` «${topic ?? ''}»` : ''}`;
}

/**
 * What is told about a number, never changed (JRN-04): another work of the kind has it, or it is not the next one. One work of a double
 * lesson, or with two marks, has its number twice on one day under one topic: that is right.
 */
export function findNumberProblem(kind: Kind, works: readonly NumberedWork[], place: LessonPlace, title: string): NumberProblem | null {
  const number = kind.needsNumber ? readWorkNumber(title) : null;
  if (number === null) return null;
  const same = listOthers(works, kind.code, place).filter((work) => readWorkNumber(work.title) === number);
  const isGoingOn = (work: NumberedWork): boolean => work.date === place.date && isSameTopic(work.title ?? '', title);
  const twice = same.find((work) => !isGoingOn(work));
  if (twice) return { code: 'numberTwice', number, date: twice.date };
  if (same.length > 0) return null;
  const expected = findNextNumber(works, kind.code, place);
  return number === expected ? null : { code: 'numberOutOfOrder', number, expected };
}

/** After the works of the kind before this one – one without a number takes a place, too –, passing over numbers that later works have. */
function findNextNumber(works: readonly NumberedWork[], workType: WorkType, place: LessonPlace): number {
  const others = listOthers(works, workType, place);
  const earlier = others.filter((work) => comparePlaces(work, place) < 0).sort(comparePlaces);
  const taken = new Set(others.map(({ title }) => readWorkNumber(title)));
  let next = 1 + earlier.reduce((last, { title }) => Math.max(last, readWorkNumber(title) ?? last + 1), 0);
  while (taken.has(next)) next += 1;
  return next;
}

function listOthers(works: readonly NumberedWork[], workType: WorkType, place: LessonPlace): NumberedWork[] {
  return works.filter((work) => work.workType === workType && comparePlaces(work, place) !== 0);
}

function comparePlaces(left: LessonPlace, right: LessonPlace): number {
  return (left.date < right.date ? -1 : left.date > right.date ? 1 : 0) || left.lessonNumber - right.lessonNumber || left.ordinal - right.ordinal;
}

/** Without what leads to the topic and without quotes around it; quotes inside become inner ones. */
function tidy(text: string): string {
  const bare = text.replace(BEFORE_TOPIC, '').replace(/[\s.,:;]+$/u, '');
  const inside = /^«(.*)»$/u.exec(bare)?.[1] ?? /^"([^"]*)"$/u.exec(bare)?.[1] ?? bare;
  return inside.trim().replaceAll('«', '„').replaceAll('»', '“');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

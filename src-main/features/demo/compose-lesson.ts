import type { CellChange, LessonEdit } from '@shared/contract/journal-contract';
import type { AbsenceCode, WorkType } from '@shared/domain/journal';
import type { CourseDiary, DiaryPupil, DiaryTopic } from './course-diary';
import { drawMark } from './invent-pupil-year';
import type { DemoLesson } from './list-demo-lessons';

/** What a teacher enters about a lesson. `secondWork` = a second column for a work that (nearly) everybody writes. */
export type ComposedLesson = { readonly edit: LessonEdit; readonly secondWork: WorkType | null; readonly cells: readonly CellChange[] };

const NEVER_SEEN = { mark: 0, absence: 0 };
const WEEKS_OF_QUARTER = 8;
/** Answers a pupil gives in a quarter, beside the works written by all. */
const ANSWERS_A_QUARTER = 3.2;
const CONTROL_WORKS: Readonly<Record<string, WorkType>> = {
  'контрольная работа': 'control', 'контрольный диктант': 'dictation', 'проверочная работа': 'check', 'практическая работа': 'practical', 'тест': 'test',
};

/** The next topic of the plan, homework, attendance, marks; the diary goes on by one lesson. */
export function composeLesson(diary: CourseDiary, lesson: DemoLesson): ComposedLesson {
  const topic = diary.topics[diary.lessonsGiven] ?? null;
  diary.lessonsGiven += 1;
  const isGraded = diary.course.grade > 1 && !diary.course.isExtracurricular;
  const secondWork = isGraded ? findSecondWork(diary, topic) : null;
  const away = findAway(diary, lesson);
  const present = diary.pupils.filter((pupil) => !away.has(pupil));
  const cells = [...away].map(([pupil, code]): CellChange => ({ ...place(lesson, pupil, 1), set: { kind: 'absence', code } }));
  if (isGraded) cells.push(...markAnswers(diary, lesson, present, secondWork === 'control'));
  if (secondWork !== null) cells.push(...markWork(diary, lesson, present));
  return { edit: composeEdit(diary, topic), secondWork, cells };
}

function place({ date, lessonNumber }: DemoLesson, { studentId }: DiaryPupil, column: number): Omit<CellChange, 'set'> {
  return { date, lessonNumber, column, studentId, seen: NEVER_SEEN };
}

/** The plan's own work, or a short one each few weeks. */
function findSecondWork({ course, lessonsGiven, random }: CourseDiary, topic: DiaryTopic | null): WorkType | null {
  const planned = topic === null ? undefined : CONTROL_WORKS[topic.lessonType];
  if (planned !== undefined) return planned;
  const interval = Math.max(5, course.hoursPerWeek * 3);
  return lessonsGiven % interval === interval - 1 && random.chance(0.8) ? 'independent' : null;
}

function findAway({ pupils, random }: CourseDiary, { date }: DemoLesson): Map<DiaryPupil, AbsenceCode> {
  const away = new Map<DiaryPupil, AbsenceCode>();
  for (const pupil of pupils) {
    const code = pupil.year.daysAway.get(date) ?? (random.chance(pupil.year.truancy) ? 'н' : null);
    if (code !== null) away.set(pupil, code);
  }
  return away;
}

/** Those with the fewest marks so far are asked first. */
function markAnswers(diary: CourseDiary, lesson: DemoLesson, present: readonly DiaryPupil[], isControl: boolean): CellChange[] {
  const { course, pupils, random } = diary;
  const usual = (pupils.length * ANSWERS_A_QUARTER) / (WEEKS_OF_QUARTER * course.hoursPerWeek);
  const count = isControl ? random.integer(0, 2) : Math.max(3, Math.round(usual) + random.integer(-1, 2));
  const waiting = present.map((pupil) => ({ pupil, order: pupil.marks.length + random.next() * 1.6 })).sort((left, right) => left.order - right.order);
  return waiting.slice(0, count).map(({ pupil }) => giveMark(diary, lesson, pupil, 1));
}

function markWork(diary: CourseDiary, lesson: DemoLesson, present: readonly DiaryPupil[]): CellChange[] {
  return present.filter(() => diary.random.chance(0.96)).map((pupil) => giveMark(diary, lesson, pupil, 2));
}

function giveMark({ course, random }: CourseDiary, lesson: DemoLesson, pupil: DiaryPupil, column: number): CellChange {
  const value = drawMark(pupil.year, course.subject, random);
  pupil.marks.push(value);
  return { ...place(lesson, pupil, column), set: { kind: 'mark', value } };
}

function composeEdit({ course, random }: CourseDiary, topic: DiaryTopic | null): LessonEdit {
  const homework = topic !== null && random.chance(0.92) ? topic.homework : null;
  return {
    topic: topic?.topic ?? 'Повторение изученного материала',
    planItemId: topic?.planItemId ?? null,
    homework,
    noHomework: homework === null && !course.isExtracurricular,
    homeworkMinutes: null,
    studied: null,
    attendanceTaken: true,
    noMarks: false,
  };
}

import { formatDate } from '../../lib/russian-date';
import type { PlanProblem, PlanProblemCode } from './check-plan';
import type { LostCause } from './compare-with-lessons';
import type { ReplanProblem, ReplanStep } from './replan';

/** `draft` is also the state of a plan that nobody has handed in. */
export const PLAN_STATES = ['draft', 'submitted', 'returned', 'approved'] as const;
export type PlanState = (typeof PLAN_STATES)[number];
export const PLAN_STATE_TITLES: Readonly<Record<PlanState, string>> = { draft: 'черновик', submitted: 'на проверке', returned: 'возвращён', approved: 'утверждён' };

export const LOST_CAUSES = ['illness', 'quarantine', 'weather', 'holiday', 'event', 'other'] as const satisfies readonly LostCause[];
export const LOST_CAUSE_TITLES: Readonly<Record<LostCause, string>> = {
  illness: 'болезнь учителя', quarantine: 'карантин', weather: 'актированный день', holiday: 'праздник, перенос дня', event: 'мероприятие', other: 'другая причина',
};

export const REPLAN_TITLES: Readonly<Record<ReplanStep['kind'], string>> = { reserve: 'использован резерв', merge: 'объединена с предыдущей', shorten: 'сокращена', drop: 'исключена' };

const PROBLEMS: Readonly<Record<PlanProblemCode, string>> = {
  empty: 'В плане ещё нет ни одной темы.',
  emptyTopic: 'Строка {number}: тема не названа.',
  hoursDiffer: 'В плане {planned} ч., а по учебному плану на год – {yearHours} ч.',
  numbersBroken: 'Нумерация сбита: вместо строки {expected} стоит {found}.',
  noControlWorks: 'В плане нет ни одной контрольной или другой проверяемой работы.',
  workRetired: 'Строка {number}: вид работы «{name}» к {date} уже не применяется. Выберите другой.',
  moreThanLessons: 'В плане {planned} ч., а уроков по расписанию – {lessons}. Последние темы не уместятся.',
  notSpread: 'Тем без даты: {count}. Разложите план по датам расписания.',
  dateNotInTimetable: '{date}: в этот день по расписанию урока нет.',
  dateOutOfOrder: '{date}: дата раньше, чем у предыдущих тем.',
  periodHoursDiffer: '{period}: запланировано {planned} ч., а уроков – {lessons}.',
};

const REPLAN_PROBLEMS: Readonly<Record<ReplanProblem['code'], string>> = {
  alreadyGiven: 'тема уже дана на уроке', unknownLine: 'такой темы в плане больше нет', notNeighbours: 'темы стоят не рядом', wrongHours: 'часов должно остаться меньше, чем было', takenOut: 'тема уже исключена или объединена',
};

export function formatPlanProblem({ code, details }: PlanProblem): string {
  return PROBLEMS[code].replace(/\{(\w+)\}/g, (_, key: string) => formatDetail(details[key]));
}

export function formatReplanProblem(code: ReplanProblem['code']): string {
  return REPLAN_PROBLEMS[code];
}

function formatDetail(value: string | number | undefined): string {
  const text = String(value ?? '');
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text) : text;
}

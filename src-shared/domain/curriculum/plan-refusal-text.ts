import { formatDate } from '../../lib/russian-date';
import type { PlanRefusal } from './plan-change';

/** Why the hours of a cell stay as they were, and what to do. */
export function formatPlanProblem(problem: PlanRefusal): string {
  switch (problem.code) {
    case 'hasLessons':
      return `по предмету уже идут уроки (последний записан ${formatDate(problem.lastLesson)}): укажите, с какой даты меняются часы`;
    case 'lessonsAfter':
      return `урок ${formatDate(problem.lastLesson)} уже записан: начните изменение с более поздней даты`;
    case 'outsideYear':
      return 'дата лежит вне учебного года';
    case 'changedByOther':
      return `часы уже изменил(а) ${problem.author} (${problem.at}): в клетке стоит новое значение`;
  }
}

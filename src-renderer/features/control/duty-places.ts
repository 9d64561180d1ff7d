import type { Right } from '@shared/domain/security';

/** A place where a duty is done, what it is called, and who may go there (any one of the rights; none = everybody). */
export type DutyPlace = { readonly to: string; readonly word: string };
type Known = { readonly word: string; readonly rights: readonly Right[] };

const PLACES: Readonly<Record<string, Known>> = {
  '/today': { word: 'Мой день', rights: ['journal.ownDay'] },
  '/journal': { word: 'Журнал', rights: ['journal.view'] },
  '/groups': { word: 'Подгруппы', rights: ['groups.view'] },
  '/plans': { word: 'КТП', rights: ['plan.view'] },
  '/people': { word: 'Классы и ученики', rights: ['people.view'] },
  '/movement': { word: 'Движение', rights: ['movement.view', 'movement.viewRequests'] },
  '/staff': { word: 'Сотрудники', rights: ['staff.names'] },
  '/consents': { word: 'Согласия', rights: ['consents.view'] },
  '/printing': { word: 'Печать журнала', rights: ['book.print', 'journal.print'] },
  '/year': { word: 'Учебный год', rights: ['school.view'] },
  '/readiness': { word: 'Готовность', rights: ['readiness.view'] },
  '/readiness?tab=quality': { word: 'Качество данных', rights: ['quality.view'] },
  '/readiness?tab=approval': { word: 'Утверждение', rights: ['approval.view'] },
  '/directories': { word: 'Справочники', rights: ['school.view'] },
  '/directories?tab=classes': { word: 'Классы', rights: ['school.view'] },
  '/exchange': { word: 'Загрузка из файлов', rights: ['lessonPlan.import', 'school.import'] },
  '/accounts': { word: 'Учётные записи', rights: ['accounts.manage', 'accounts.viewRequests', 'accounts.viewDuties'] },
  '/backup': { word: 'Резервные копии', rights: ['backup.view'] },
  '/system': { word: 'Состояние системы', rights: ['system.view'] },
  '/breaches': { word: 'Нарушения', rights: ['security.breaches', 'security.viewFamilyBreaches'] },
  '/password': { word: 'Смена пароля', rights: [] },
};

/** Null = there is no such place for this person. */
export function findDutyPlace(place: string | null, rights: readonly string[]): DutyPlace | null {
  const known = place === null ? undefined : PLACES[place];
  if (place === null || !known || (known.rights.length > 0 && !known.rights.some((right) => rights.includes(right)))) return null;
  return { to: place, word: known.word };
}

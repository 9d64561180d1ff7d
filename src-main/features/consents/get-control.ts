import type { ConsentClass, ConsentControl } from '@shared/contract/consents-contract';
import { formatFullName, type PersonName } from '@shared/domain/people';
import { findDenial } from '@shared/domain/security';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { findListDate, getOpenYear } from '../school';
import { readConsentMode } from './consent-mode';
import { loadClassPersons } from './load-persons';

type ClassFacts = { readonly [Name in keyof PersonName]: PersonName[Name] | null } & { readonly classId: number; readonly className: string; readonly grade: number; readonly letter: string };

const CLASSES = `SELECT c.id AS "classId", c.name AS "className", c.grade AS "grade", c.letter AS "letter", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM school_class c LEFT JOIN class_teacher t ON t.id =
    (SELECT l.id FROM class_teacher l WHERE l.class_id = c.id AND l.date_from <= ? AND (l.date_to IS NULL OR l.date_to >= ?) ORDER BY l.date_from DESC LIMIT 1)
  LEFT JOIN staff s ON s.id = t.staff_id WHERE c.year_id = ?`;

/** «Нет ни согласия, ни несогласия» by class (PD-01): the classes that the person may see. */
export function getControl(query: Query, { access, clock }: Pick<HandlerContext, 'access' | 'clock'>): ConsentControl {
  const year = getOpenYear(query);
  const today = clock.today();
  const date = findListDate(year, today);
  const isDenied = (right: 'consents.view' | 'consents.edit', classId: number) => findDenial(right, access, { courseIds: [], classIds: [classId] }) !== null;
  const everybody = loadClassPersons(query, { yearId: year.id }, date, today);
  const classes = query
    .all<ClassFacts>(CLASSES, date, date, year.id)
    .filter((row) => !isDenied('consents.view', row.classId))
    .sort((left, right) => left.grade - right.grade || compareRussian(left.letter, right.letter))
    .map(({ classId, className, lastName, firstName, middleName }): ConsentClass => {
      const persons = everybody.filter((person) => person.classId === classId);
      return {
        classId, className, persons: persons.length, canEdit: !isDenied('consents.edit', classId),
        classTeacher: lastName === null ? null : formatFullName({ lastName, firstName: firstName ?? '', middleName }),
        given: persons.filter(({ state }) => state === 'given').length,
        refused: persons.filter(({ state }) => state === 'refused').length,
        missing: persons.filter(({ state }) => state === 'none' || state === 'expired').length,
        soon: persons.filter(({ soonUntil }) => soonUntil !== null).length,
      };
    });
  return { mode: readConsentMode(query, today), classes };
}

import type { ClassInfo } from '@shared/contract/school-contract';
import { formatFullName, type PersonName } from '@shared/domain/people';
import { findDenial } from '@shared/domain/security';
import { compareRussian } from '@shared/lib/russian-order';
import type { HandlerContext } from '../handler-context';
import { findListDate, getOpenYear } from './find-open-year';

type Row = Omit<ClassInfo, 'classTeacher' | 'isOwn'> & { readonly [Name in keyof PersonName]: PersonName[Name] | null };

const CLASSES = `SELECT c.id AS "id", c.name AS "name", c.grade AS "grade", c.letter AS "letter", c.profile AS "profile", r.name AS "room",
  s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName",
  (SELECT count(*) FROM enrolment e WHERE e.class_id = c.id AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)) AS "studentCount"
  FROM school_class c LEFT JOIN room r ON r.id = c.room_id
  LEFT JOIN class_teacher t ON t.id =
    (SELECT l.id FROM class_teacher l WHERE l.class_id = c.id AND l.date_from <= ? AND (l.date_to IS NULL OR l.date_to >= ?) ORDER BY l.date_from DESC LIMIT 1)
  LEFT JOIN staff s ON s.id = t.staff_id
  WHERE c.year_id = ?`;

/** Classes of the open year whose lists the person may see, by grade and letter. */
export function listClasses(context: HandlerContext): ClassInfo[] {
  const { access } = context;
  return context.read((query) => {
    const year = getOpenYear(query);
    const date = findListDate(year, context.clock.today());
    return query
      .all<Row>(CLASSES, date, date, date, date, year.id)
      .filter((row) => findDenial('people.view', access, { courseIds: [], classIds: [row.id] }) === null)
      .map(({ lastName, firstName, middleName, ...row }) => ({
        ...row,
        classTeacher: lastName === null ? null : formatFullName({ lastName, firstName: firstName ?? '', middleName }),
        isOwn: access.classIds.has(row.id),
      }))
      .sort((left, right) => left.grade - right.grade || compareRussian(left.letter, right.letter));
  });
}

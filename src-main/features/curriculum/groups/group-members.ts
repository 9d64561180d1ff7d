import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { GroupMembers } from '@shared/contract/groups-contract';
import { formatListName, type PersonName } from '@shared/domain/people';
import { findDenial } from '@shared/domain/security';
import { addDays } from '@shared/lib/calendar-date';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../../database/statement-cache';
import type { HandlerContext } from '../../handler-context';
import { findListDate, getOpenYear } from '../../school';
import { buildListVersion, loadGroupMembers } from './load-memberships';
import { moveMembers } from './move-members';

const PAGE = `SELECT c.group_id AS "groupId", g.row_version AS "groupVersion", g.kind, (SELECT max(l.date) FROM lesson l WHERE l.course_id = c.id) AS "lastLesson"
  FROM course c JOIN study_group g ON g.id = c.group_id WHERE c.id = ?`;
const PUPILS = `SELECT s.id, k.name AS "className", k.grade, k.letter, s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM enrolment e JOIN student s ON s.id = e.student_id JOIN school_class k ON k.id = e.class_id
  WHERE (e.class_id IN (SELECT class_id FROM study_group WHERE id = ?) OR e.class_id IN (SELECT class_id FROM group_class WHERE group_id = ?)) AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)`;

type Page = { readonly groupId: number; readonly groupVersion: number; readonly kind: string; readonly lastLesson: string | null };
type Pupil = PersonName & { readonly id: number; readonly className: string; readonly grade: number; readonly letter: string };
type Context = Pick<HandlerContext, 'access' | 'clock'>;

export function getMembers({ courseId, date }: InputFor<'groups.getMembers'>, context: HandlerContext): GroupMembers {
  return context.read((query) => buildMembers(query, courseId, date, context));
}

/** Who belongs to a group across classes from a day on; those left out end on the day before. */
export async function setMembers({ courseId, version, from, studentIds }: InputFor<'groups.setMembers'>, context: HandlerContext): Promise<GroupMembers> {
  const members = await context.write((transaction) => {
    const { query } = transaction;
    const year = getOpenYear(query);
    if (from < year.startDate || from > year.endDate) throw new AppError('invalidInput', { what: 'дата лежит вне учебного года' });
    const page = getPage(query, courseId);
    const known = loadGroupMembers(query, page.groupId);
    if (buildListVersion([{ id: page.groupId, version: page.groupVersion }], known) !== version) throw new AppError('changedByOther', { author: 'другой сотрудник', at: 'только что' });
    const pupils = new Set(query.all<Pupil>(PUPILS, page.groupId, page.groupId, from, from).map((row) => row.id));
    if (studentIds.some((id) => !pupils.has(id))) throw new AppError('invalidInput', { what: 'в списке есть ученик, которого в этот день нет в классах группы' });
    const chosen = new Set(studentIds);
    const everybody = new Set([...chosen, ...known.map((row) => row.studentId)]);
    moveMembers(transaction, known, [...everybody].map((studentId) => ({ studentId, groupId: chosen.has(studentId) ? page.groupId : null })), from);
    return buildMembers(query, courseId, undefined, context);
  });
  context.publish({ kind: 'schoolChanged' });
  return members;
}

function buildMembers(query: Query, courseId: number, asked: string | undefined, { access, clock }: Context): GroupMembers {
  const year = getOpenYear(query);
  const date = asked ?? findListDate(year, clock.today());
  const page = getPage(query, courseId);
  const members = loadGroupMembers(query, page.groupId);
  const pupils = query.all<Pupil>(PUPILS, page.groupId, page.groupId, date, date);
  pupils.sort((left, right) => left.grade - right.grade || compareRussian(left.letter, right.letter) || compareRussian(formatListName(left), formatListName(right)));
  return {
    courseId, date, yearStart: year.startDate, firstFreeDay: page.lastLesson === null || page.lastLesson < year.startDate ? year.startDate : addDays(page.lastLesson, 1),
    canEdit: findDenial('groups.edit', access, { courseIds: [], classIds: [] }) === null,
    version: buildListVersion([{ id: page.groupId, version: page.groupVersion }], members),
    students: pupils.map((pupil) => {
      const own = members.find((row) => row.studentId === pupil.id && row.dateFrom <= date && (row.dateTo === null || row.dateTo >= date));
      return { id: pupil.id, name: formatListName(pupil), className: pupil.className, isMember: own !== undefined, dateFrom: own?.dateFrom ?? null };
    }),
  };
}

function getPage(query: Query, courseId: number): Page {
  const page = query.find<Page>(PAGE, courseId);
  if (!page || page.kind === 'class' || page.kind === 'subgroup') throw new AppError('notFound', { what: 'группа из нескольких классов' });
  return page;
}

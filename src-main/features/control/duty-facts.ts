import { findDutySpan, listDuties, type DutyCalendar, type DutyLine } from '@shared/domain/control';
import { ROLES, type Role } from '@shared/domain/accounts';
import { formatInitials, type PersonName } from '@shared/domain/people';
import type { PresetCode } from '@shared/domain/regulation';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { findDateInZone } from '@shared/lib/date-in-zone';
import type { DutyMarkRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import { readRegulation } from '../regulation';
import { findListDate, getOpenYear, readTimeZone, type OpenYear } from '../school';
import { getDuties } from './duty-data';

type Span = { readonly startDate: CalendarDate; readonly endDate: CalendarDate };
export type DutyPerson = { readonly accountId: number; readonly name: string; readonly roles: readonly Role[] };
/** Lines of the regulation in force, everybody who may answer for them, and what has been done. */
export type DutyFacts = { readonly preset: PresetCode; readonly lines: readonly DutyLine[]; readonly people: readonly DutyPerson[]; readonly authors: ReadonlyMap<number, string>; readonly marks: readonly DutyMarkRow[] };

const SCHOOL = 'SELECT week_days AS "weekDays", created_at AS "createdAt" FROM school';
const PERIODS = 'SELECT start_date AS "startDate", end_date AS "endDate" FROM grading_period WHERE year_id = ? ORDER BY start_date, end_date';
const FREE_DAYS = 'SELECT kind AS "kind", start_date AS "startDate", end_date AS "endDate" FROM vacation WHERE year_id = ? AND class_id IS NULL';
const NAMES = 'SELECT a.id AS "accountId", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM account a JOIN staff s ON s.id = a.staff_id';
const ACTING = `SELECT a.id AS "accountId", r.role AS "role" FROM account a JOIN staff s ON s.id = a.staff_id JOIN account_role r ON r.account_id = a.id
  WHERE a.is_blocked = 0 AND (s.dismissed_on IS NULL OR s.dismissed_on > ?) ORDER BY s.last_name, s.first_name, a.id`;
const MARKS = `SELECT id AS "id", duty_key AS "dutyKey", due_on AS "dueOn", account_id AS "accountId", is_personal AS "isPersonal", done_at AS "doneAt", note AS "note", row_version AS "rowVersion"
  FROM duty_mark WHERE due_on >= ? ORDER BY id`;

export function loadDutyFacts(query: Query, today: CalendarDate): DutyFacts {
  const year = getOpenYear(query);
  const { preset } = readRegulation(query, findListDate(year, today));
  const span = findDutySpan(year);
  const names = query.recall<PersonName & { readonly accountId: number }>(NAMES);
  const authors = new Map(names.map((row) => [row.accountId, formatInitials(row)]));
  return {
    preset, authors,
    lines: listDuties(getDuties(), { preset, roles: ROLES }, span, loadDutyCalendar(query, year)),
    people: listPeople(query, today, authors),
    marks: query.all<DutyMarkRow>(MARKS, span.startDate),
  };
}

function loadDutyCalendar(query: Query, year: OpenYear): DutyCalendar {
  const [school] = query.recall<{ readonly weekDays: number; readonly createdAt: string }>(SCHOOL);
  const freeDays = query.recall<Span & { readonly kind: string }>(FREE_DAYS, year.id);
  return {
    year: { startDate: year.startDate, endDate: year.endDate },
    periods: query.recall<Span>(PERIODS, year.id),
    vacations: freeDays.filter(({ kind }) => kind === 'vacation'),
    holidays: freeDays.filter(({ kind }) => kind === 'holiday'),
    weekDays: school?.weekDays ?? 6,
    registeredOn: school ? findDateInZone(Date.parse(school.createdAt), readTimeZone(query)) : year.startDate,
  };
}

function listPeople(query: Query, today: CalendarDate, authors: ReadonlyMap<number, string>): DutyPerson[] {
  const people = new Map<number, Role[]>();
  for (const { accountId, role } of query.recall<{ readonly accountId: number; readonly role: Role }>(ACTING, today)) people.set(accountId, [...(people.get(accountId) ?? []), role]);
  return [...people].map(([accountId, roles]) => ({ accountId, name: authors.get(accountId) ?? '', roles }));
}

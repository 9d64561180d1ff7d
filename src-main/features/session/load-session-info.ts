import { AppError } from '@shared/contract/app-error';
import type { SessionInfo } from '@shared/contract/session-contract';
import { formatFullName, formatInitials, type PersonName } from '@shared/domain/people';
import { listRights } from '@shared/domain/security';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { getOpenYear } from '../school';
import { findIdleLockMinutes, findMaintenanceBreak } from '../security';
import { listOtherPlaces } from './other-places';

const PERSON = 'SELECT last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName" FROM staff WHERE id = ?';
const SCHOOL = 'SELECT full_name AS "fullName", short_name AS "shortName", time_zone AS "timeZone" FROM school';
const CLASSES = 'SELECT c.id AS "id", c.name AS "name" FROM school_class c ORDER BY c.grade, c.letter, c.id';

/** The signed-in person with everything the frame of the window needs. */
export function loadSessionInfo(context: HandlerContext): SessionInfo {
  const { actor, access, session, clock } = context;
  return context.read((query) => {
    const person = get<PersonName>(query, PERSON, 'сотрудник', actor.staffId);
    return {
      accountId: actor.accountId,
      staffId: actor.staffId,
      name: formatFullName(person),
      initials: formatInitials(person),
      login: actor.login,
      roles: access.roles,
      mustChangePassword: actor.mustChangePassword,
      mustAcknowledge: actor.mustAcknowledge === true,
      idleLockMinutes: findIdleLockMinutes(query),
      rights: listRights(access.roles),
      previousLogin: session.previousLogin,
      otherPlaces: listOtherPlaces(context, actor.login),
      maintenance: findMaintenanceBreak(query, clock),
      school: get<SessionInfo['school']>(query, SCHOOL, 'школа'),
      year: getOpenYear(query),
      today: clock.today(),
      now: clock.now(),
      ownClasses: listOwnClasses(query, access.classIds),
    };
  });
}

/** Of which the person is class teacher today, also in the place of an absent colleague. */
function listOwnClasses(query: Query, classIds: ReadonlySet<number>): SessionInfo['ownClasses'] {
  return query.recall<SessionInfo['ownClasses'][number]>(CLASSES).filter(({ id }) => classIds.has(id));
}

function get<Row>(query: Query, sql: string, what: string, ...values: number[]): Row {
  const row = query.find<Row>(sql, ...values);
  if (row === undefined) throw new AppError('notFound', { what });
  return row;
}

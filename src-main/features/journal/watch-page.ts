import { formatInitials, type PersonName } from '@shared/domain/people';
import type { HandlerContext } from '../handler-context';

const PERSON = 'SELECT last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName" FROM staff WHERE id = ?';

/** From now on the others on this page see this person there, until another page is watched or left. */
export function watchPage({ courseId }: { readonly courseId: number }, context: HandlerContext): null {
  const [person] = context.read((query) => query.recall<PersonName>(PERSON, context.actor.staffId));
  context.watchPage(courseId, person ? formatInitials(person) : context.actor.login);
  return null;
}

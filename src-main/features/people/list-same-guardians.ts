import type { KnownPerson } from '@shared/contract/people-contract';
import { foldName } from '@shared/lib/fold-name';
import { formatListName } from '@shared/domain/people';
import type { Query } from '../../database/statement-cache';

type Guardian = { readonly id: number; readonly fullName: string; readonly phone: string | null; readonly email: string | null };
type Link = { readonly guardianId: number; readonly studentId: number; readonly lastName: string; readonly firstName: string };

const GUARDIANS = 'SELECT id AS "id", full_name AS "fullName", phone AS "phone", email AS "email" FROM guardian WHERE merged_into IS NULL ORDER BY id';
const LINKS = `SELECT l.guardian_id AS "guardianId", l.student_id AS "studentId", s.last_name AS "lastName", s.first_name AS "firstName" FROM student_guardian l JOIN student s ON s.id = l.student_id`;

/** All pairs of cards that may be one parent's: the same name with a child, a telephone or an address in common. */
export function listSameGuardians(query: Query): { readonly left: KnownPerson; readonly right: KnownPerson }[] {
  const byName = new Map<string, Guardian[]>();
  for (const guardian of query.all<Guardian>(GUARDIANS)) {
    const key = foldName(guardian.fullName);
    byName.set(key, [...(byName.get(key) ?? []), guardian]);
  }
  const same = [...byName.values()].filter((guardians) => guardians.length > 1);
  if (same.length === 0) return [];
  const children = new Map<number, Link[]>();
  for (const link of query.all<Link>(LINKS)) children.set(link.guardianId, [...(children.get(link.guardianId) ?? []), link]);
  return same.flatMap((guardians) => guardians.flatMap((left, index) => guardians.slice(index + 1).filter((right) => hasInCommon(left, right, children)).map((right) => ({ left: toKnown(left, children), right: toKnown(right, children) }))));
}

function hasInCommon(left: Guardian, right: Guardian, children: ReadonlyMap<number, readonly Link[]>): boolean {
  const isOneChild = (children.get(left.id) ?? []).some(({ studentId }) => (children.get(right.id) ?? []).some((other) => other.studentId === studentId));
  return isOneChild || isSameText(left.phone, right.phone, /\D/g) || isSameText(left.email, right.email, /\s/g);
}

function isSameText(left: string | null, right: string | null, noise: RegExp): boolean {
  return left !== null && right !== null && left.replace(noise, '').toLowerCase() === right.replace(noise, '').toLowerCase();
}

function toKnown({ id, fullName, phone }: Guardian, children: ReadonlyMap<number, readonly Link[]>): KnownPerson {
  const names = (children.get(id) ?? []).map(({ lastName, firstName }) => formatListName({ lastName, firstName, middleName: null }));
  return { id, name: fullName, birthDate: null, place: [phone, names.length === 0 ? 'без детей' : `дети: ${names.join(', ')}`].filter(Boolean).join(', '), sign: 'sameContacts' };
}

import { randomInt } from 'node:crypto';
import { RULE_VERSION } from '@shared/domain/security';
import type { DemoBackend } from './demo-backend';
import { formatFullName, type DemoSchool, type DemoStaff } from './demo-school';
import { getId, type SchoolIds } from './load-school-ids';

export type DemoLogin = { readonly who: string; readonly name: string; readonly login: string; readonly password: string };

/** The administrator's login at the creation of the school. */
export const ADMIN_LOGIN = 'admin';

const CHARACTERS = 'dfghjnqrsuvwz245789';

/** People whom the demo shows: each gets a slip from the administrator, logs in with it and sets a random password. */
export async function issueLogins(backend: DemoBackend, school: DemoSchool, { actors }: SchoolIds): Promise<DemoLogin[]> {
  const administrator = backend.connect('СЕРВЕР');
  const logins: DemoLogin[] = [];
  for (const { who, person, login } of listShown(school)) {
    // The slip of the administrator ends the administrator's own sessions.
    administrator.session.signIn(getId(actors, ADMIN_LOGIN), null);
    const slip = await administrator.call('accounts.issueSlip', { accountId: getId(actors, login).accountId, format: 'text' });
    const oldPassword = /^Одноразовый пароль: (\S+)$/mu.exec(new TextDecoder().decode(slip.bytes))?.[1] ?? '';
    const newPassword = makePassword();
    const own = backend.connect('УЧИТЕЛЬСКАЯ');
    await own.call('session.login', { login, password: oldPassword });
    await own.call('session.changePassword', { oldPassword, newPassword });
    await own.call('security.acknowledge', { version: RULE_VERSION });
    own.close();
    logins.push({ who, name: formatFullName(person), login, password: newPassword });
  }
  administrator.close();
  return logins;
}

type Shown = { readonly who: string; readonly person: DemoStaff; readonly login: string };

function listShown({ staff, classes }: DemoSchool): Shown[] {
  const class7a = classes.find(({ name }) => name === '7А');
  const algebra = class7a?.courses.find(({ subject }) => subject === 'Алгебра')?.teacher;
  const find = (position: string): DemoStaff | undefined => staff.find((person) => person.position === position);
  const shown: readonly (readonly [string, DemoStaff | undefined])[] = [
    ['Учитель алгебры 7А', algebra],
    ['Классный руководитель 7А', class7a?.teacher],
    ['Заместитель директора по УВР', find('Заместитель директора по УВР')],
    ['Директор', find('Директор')],
    ['Системный администратор', find('Системный администратор')],
  ];
  return shown.flatMap(([who, person]) => (person ? [{ who, person, login: person.position === 'Системный администратор' ? ADMIN_LOGIN : person.login }] : []));
}

/** Three groups of letters and digits that look like nothing else: `fdzu-8rnw-52hq`. */
function makePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join('');
  return [group(), group(), group()].join('-');
}

import type { SystemTask } from '@shared/contract/system-contract';
import { HEALTH_TITLES } from '@shared/domain/security';
import { plural } from '@shared/lib/plural';
import type { Query } from '../../../database/statement-cache';
import { listCredentialRequests, listDueEndsWithDuties } from '../../accounts';
import type { HandlerContext } from '../../handler-context';
import { getHealth } from './get-health';

const COUNTS = `SELECT (SELECT count(*) FROM role_request WHERE decision IS NULL) AS "roles", (SELECT count(*) FROM breach_report WHERE seen_at IS NULL) AS "breaches",
  (SELECT count(*) FROM breach_act WHERE state = 'draft') AS "acts", (SELECT count(*) FROM family_breach WHERE closed_at IS NULL) AS "families"`;
type Counts = { readonly roles: number; readonly breaches: number; readonly acts: number; readonly families: number };

/** What administrator and director have to do today (SYS-08, USR-02, USR-07, USR-08, SEC-11): red lines of the panel first. */
export function listTasks(context: HandlerContext): SystemTask[] {
  const red = getHealth(context).filter(({ state, kind }) => state === 'bad' && kind !== 'copies');
  const health = red.map(({ kind, text }): SystemTask => ({ kind: 'health', text: `${HEALTH_TITLES[kind]}: ${text}`, to: '/system' }));
  return [...health, ...context.read((query) => listWaiting(query, context))];
}

function listWaiting(query: Query, { clock, access }: HandlerContext): SystemTask[] {
  const { roles, breaches, acts, families } = query.find<Counts>(COUNTS) ?? { roles: 0, breaches: 0, acts: 0, families: 0 };
  const overdue = listCredentialRequests(query, clock).filter(({ state }) => state === 'overdue').length;
  const ends = listDueEndsWithDuties(query, clock.today()).length;
  const isDirector = access.roles.includes('director');
  const tasks: (SystemTask | null)[] = [
    roles > 0 && isDirector ? { kind: 'roles', text: `Ждут вашего подтверждения права администратора: ${String(roles)}`, to: '/accounts' } : null,
    breaches > 0 ? { kind: 'breaches', text: `Непрочитанных сообщений о нарушении: ${String(breaches)}`, to: '/breaches' } : null,
    acts > 0 && isDirector ? { kind: 'acts', text: `Ждут вашего подтверждения акты о нарушении: ${String(acts)}`, to: '/breaches' } : null,
    families > 0 ? { kind: 'families', text: `Не закрыто сообщений семей о нарушении: ${String(families)}`, to: '/breaches' } : null,
    overdue > 0 ? { kind: 'credentials', text: `Просрочена выдача реквизитов доступа: ${String(overdue)} ${plural(overdue, 'сотруднику', 'сотрудникам', 'сотрудникам')}`, to: '/accounts' } : null,
    ends > 0 ? { kind: 'ends', text: `Окончание работы не завершено, остались классы или страницы журнала: ${String(ends)} ${plural(ends, 'сотрудник', 'сотрудника', 'сотрудников')}`, to: '/accounts' } : null,
  ];
  return tasks.filter((task): task is SystemTask => task !== null);
}

import type { SchoolIds } from './load-school-ids';
import type { StaffRoom } from './staff-room';

const ORDER = '101-о';

/** Before the year begins the deputy brings calendar, curriculum, load and timetable to the director, who approves them by one order. */
export async function approveYear(staff: StaffRoom, { actors }: SchoolIds, approvedOn: string): Promise<void> {
  const findLogin = (role: 'deputy' | 'director'): string | undefined => [...actors].find(([, actor]) => actor.roles.includes(role))?.[0];
  const [deputyLogin, directorLogin] = [findLogin('deputy'), findLogin('director')];
  if (deputyLogin === undefined || directorLogin === undefined) return;
  const deputy = staff.connectionOf(deputyLogin);
  const director = staff.connectionOf(directorLogin);
  const { items } = await deputy.call('readiness.listApprovals', {});
  for (const { kind, versionId, version, isEmpty } of items) {
    if (isEmpty) continue;
    const submitted = await deputy.call('readiness.submitApproval', { kind, versionId, version });
    if (submitted.id !== null) await director.call('readiness.decideApproval', { id: submitted.id, version: submitted.version, decision: 'approved', approvedOn, orderNumber: ORDER, remark: null });
  }
}

import { expect, it } from 'vitest';
import { AppError, type AppErrorCode } from '@shared/lib/app-error';
import { change, mark } from '../../support/journal-page';
import { openTestBackend } from '../../support/test-backend';
import { openWorkplace, waitFor, type TestWorkplace } from '../../support/workplaces';

/** The journal's entries of this workstation are refused one after another with these failures, as by a holder on an open line. */
function putInTheWay({ workplace }: TestWorkplace, failures: AppErrorCode[]): void {
  const findRoute = workplace.findRoute.bind(workplace);
  workplace.findRoute = async (deadline) => {
    const route = await findRoute(deadline);
    if (route.kind !== 'remote') throw new Error('this workstation is to be a client');
    const { link } = route;
    const call = link.call.bind(link);
    link.call = (name, input, options) => {
      const code = name === 'journal.setCells' ? failures.shift() : undefined;
      return code === undefined ? call(name, input, options) : Promise.reject(new AppError(code));
    };
    return route;
  };
}

/** It went out at the next reconnection only: on a line that stays open, never. */
it('posts an entry that the holder could not take – its program is newer, its server is down, a copy is being restored, it is busy – although the line to it stays open', async () => {
  const { backend, folder, school } = await openTestBackend();
  backend.close();
  await openWorkplace(folder, 'КАБ-1');
  const second = await openWorkplace(folder, 'КАБ-2');
  const inTheWay: AppErrorCode[] = ['programTooOld', 'serverUnreachable', 'restoring', 'tooBusy'];
  putInTheWay(second, inTheWay);
  await second.login('ivanova');
  const entry = { courseId: school.courses.algebra7a, changes: [change(school.students.abramov, mark(5))] };
  await expect(second.connection.call('journal.setCells', entry)).rejects.toMatchObject({ code: 'queued' });
  expect(second.connection.getState().outbox.waiting).toBe(1);
  await waitFor('the entry is posted', () => second.connection.getState().outbox.waiting === 0);
  expect(inTheWay).toEqual([]);
  const { marks } = await second.connection.call('journal.getPage', { courseId: entry.courseId });
  expect(marks).toMatchObject([{ studentId: school.students.abramov, value: 5 }]);
}, 40_000);

it('goes on in the session of a window whose backend process died, and keeps its entries', async () => {
  const { backend, folder, school } = await openTestBackend();
  backend.close();
  await openWorkplace(folder, 'КАБ-1');
  const second = await openWorkplace(folder, 'КАБ-2');
  putInTheWay(second, ['tooBusy']);
  await second.login('ivanova');
  const { ticket } = await second.connection.call('session.makeTicket', {});
  second.connection.close();
  const next = second.workplace.connect();
  expect(await next.call('session.get', {})).toBeNull();
  await next.call('session.resume', { ticket });
  expect(await next.call('session.get', {})).toMatchObject({ login: 'ivanova' });
  const entry = { courseId: school.courses.algebra7a, changes: [change(school.students.abramov, mark(5))] };
  await expect(next.call('journal.setCells', entry)).rejects.toMatchObject({ code: 'queued' });
  await waitFor('the entry is posted', () => next.getState().outbox.waiting === 0);
  await expect(second.workplace.connect().call('session.resume', { ticket: 'x'.repeat(40) })).rejects.toMatchObject({ code: 'notSignedIn' });
}, 40_000);

import { expect, it } from 'vitest';
import { AppError } from '@shared/lib/app-error';
import { change, mark } from '../../support/journal-page';
import { openTestBackend } from '../../support/test-backend';
import { openWorkplace, waitFor } from '../../support/workplaces';

/** It went out at the next reconnection only: on a line that stays open, never. */
it('posts an entry that a busy holder did not take, although the line to it stays open', async () => {
  const { backend, folder, school } = await openTestBackend();
  backend.close();
  await openWorkplace(folder, 'КАБ-1');
  const second = await openWorkplace(folder, 'КАБ-2');
  const findRoute = second.workplace.findRoute.bind(second.workplace);
  let isBusy = true;
  second.workplace.findRoute = async (deadline) => {
    const route = await findRoute(deadline);
    if (route.kind !== 'remote') throw new Error('the second workstation is to be a client');
    const { link } = route;
    const call = link.call.bind(link);
    link.call = (name, input, options) => (isBusy && name === 'journal.setCells' ? Promise.reject(new AppError('tooBusy')) : call(name, input, options));
    return route;
  };
  await second.login('ivanova');
  const entry = { courseId: school.courses.algebra7a, changes: [change(school.students.abramov, mark(5))] };
  await expect(second.connection.call('journal.setCells', entry)).rejects.toMatchObject({ code: 'queued' });
  expect(second.connection.getState().outbox.waiting).toBe(1);
  isBusy = false;
  await waitFor('the entry is posted', () => second.connection.getState().outbox.waiting === 0);
  const { marks } = await second.connection.call('journal.getPage', { courseId: entry.courseId });
  expect(marks).toMatchObject([{ studentId: school.students.abramov, value: 5 }]);
}, 40_000);

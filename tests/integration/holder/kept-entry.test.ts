import { expect, it } from 'vitest';
import { AppError, type AppErrorCode } from '@shared/lib/app-error';
import { change, mark } from '../../support/journal-page';
import { openTestBackend } from '../../support/test-backend';
import { openWorkplace, waitFor } from '../../support/workplaces';

/** It went out at the next reconnection only: on a line that stays open, never. */
it('posts an entry that the holder could not take – its server is down, a copy is being restored, it is busy – although the line to it stays open', async () => {
  const { backend, folder, school } = await openTestBackend();
  backend.close();
  await openWorkplace(folder, 'КАБ-1');
  const second = await openWorkplace(folder, 'КАБ-2');
  const findRoute = second.workplace.findRoute.bind(second.workplace);
  const inTheWay: AppErrorCode[] = ['serverUnreachable', 'restoring', 'tooBusy'];
  second.workplace.findRoute = async (deadline) => {
    const route = await findRoute(deadline);
    if (route.kind !== 'remote') throw new Error('the second workstation is to be a client');
    const { link } = route;
    const call = link.call.bind(link);
    link.call = (name, input, options) => {
      const code = name === 'journal.setCells' ? inTheWay.shift() : undefined;
      return code === undefined ? call(name, input, options) : Promise.reject(new AppError(code));
    };
    return route;
  };
  await second.login('ivanova');
  const entry = { courseId: school.courses.algebra7a, changes: [change(school.students.abramov, mark(5))] };
  await expect(second.connection.call('journal.setCells', entry)).rejects.toMatchObject({ code: 'queued' });
  expect(second.connection.getState().outbox.waiting).toBe(1);
  await waitFor('the entry is posted', () => second.connection.getState().outbox.waiting === 0);
  expect(inTheWay).toEqual([]);
  const { marks } = await second.connection.call('journal.getPage', { courseId: entry.courseId });
  expect(marks).toMatchObject([{ studentId: school.students.abramov, value: 5 }]);
}, 40_000);

import { expect, it } from 'vitest';
import { openTestBackend } from '../../support/test-backend';

it('goes on with a session under its ticket on another connection of the same workstation', async () => {
  const { backend, login } = await openTestBackend();
  const first = await login('ivanova', 'КАБ-7');
  const { ticket } = await first.call('session.makeTicket', {});
  const second = backend.connect('КАБ-7');
  await second.call('session.resume', { ticket });
  expect((await second.call('session.get', {}))?.login).toBe('ivanova');
});

it('refuses a ticket of another workstation, an invented one, and one of a session that was ended', async () => {
  const { backend, login } = await openTestBackend();
  const first = await login('ivanova', 'КАБ-7');
  const { ticket } = await first.call('session.makeTicket', {});
  await expect(backend.connect('КАБ-8').call('session.resume', { ticket })).rejects.toMatchObject({ code: 'notSignedIn' });
  await expect(backend.connect('КАБ-7').call('session.resume', { ticket: 'x'.repeat(43) })).rejects.toMatchObject({ code: 'notSignedIn' });
  await first.call('session.logout', {});
  await expect(backend.connect('КАБ-7').call('session.resume', { ticket })).rejects.toMatchObject({ code: 'notSignedIn' });
});

it('keeps only a digest of the ticket', async () => {
  const { database, login } = await openTestBackend();
  const { ticket } = await (await login('ivanova')).call('session.makeTicket', {});
  const rows = database.read((query) => query.all<{ digest: string }>('SELECT digest FROM session_ticket'));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(ticket);
});

import { expect, it } from 'vitest';
import { accountTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';

it('registers who asks for credentials, with a term of five days, until the slip is issued', async () => {
  const { login, school, setNow } = await openTestBackend();
  const { petrov, orlova } = school.staff;
  const [admin, director] = [await login('admin'), await login('director')];
  const request = await admin.call('accounts.registerCredentialRequest', { staffId: petrov.staffId, reason: 'forgotten', requestedBy: 'Петров А. Л.', requestedOn: '2025-12-09' });
  expect(request).toMatchObject({ name: 'Петров Андрей Львович', dueOn: '2025-12-14', state: 'open', registeredBy: 'Лебедев П. А.' });
  await expect(admin.call('accounts.registerCredentialRequest', { staffId: petrov.staffId, reason: 'lost', requestedBy: 'он же', requestedOn: '2025-12-10' })).rejects.toMatchObject({ code: 'invalidInput' });
  await admin.call('accounts.registerCredentialRequest', { staffId: orlova.staffId, reason: 'lost', requestedBy: 'Орлова Н. С.', requestedOn: '2025-12-10' });
  setNow('2025-12-15T09:00:00+07:00');
  expect((await director.call('accounts.listCredentialRequests', {})).map(({ name, state }) => [name, state])).toEqual([['Орлова Нина Сергеевна', 'open'], ['Петров Андрей Львович', 'overdue']]);
  await admin.call('accounts.issueSlip', { accountId: petrov.accountId, format: 'text' });
  const issued = (await director.call('accounts.listCredentialRequests', {})).find(({ id }) => id === request.id);
  expect(issued).toMatchObject({ state: 'issued', issuedBy: 'Лебедев П. А.', issuedAt: '2025-12-15T02:00:00.000Z' });
  expect(await director.call('accounts.printCredentialRegister', {})).toMatchObject({ fileName: 'Журнал выдачи реквизитов доступа.pdf', pages: 1 });
  await expect(director.call('accounts.withdrawCredentialRequest', { requestId: request.id ?? 0, version: 2 })).rejects.toMatchObject({ code: 'notAllowed' });
});

it('shows the director accounts that have had no slip since they were entered, as overdue after seven days', async () => {
  const { login, school, arrange, setNow } = await openTestBackend();
  await arrange((transaction) => transaction.update(accountTable, { id: school.staff.smirnova.accountId }, { passwordHash: null }));
  const director = await login('director');
  expect(await director.call('accounts.listCredentialRequests', {})).toMatchObject([{ id: null, name: 'Смирнова Ольга Викторовна', requestedOn: '2025-08-25', dueOn: '2025-09-01', state: 'overdue' }]);
  setNow('2025-08-30T09:00:00+07:00');
  expect(await director.call('accounts.listCredentialRequests', {})).toMatchObject([{ state: 'open' }]);
});

it('lists and prints who has confirmed the rule of the open year', async () => {
  const { login } = await openTestBackend();
  const director = await login('director');
  const rows = await director.call('accounts.listAcknowledgements', {});
  expect([rows.length, rows[0]]).toEqual([8, { accountId: 5, name: 'Зайцева Елена Юрьевна', position: 'Заместитель директора по УВР', confirmedAt: '2025-09-01T03:00:00.000Z' }]);
  expect(await director.call('accounts.printAcknowledgements', {})).toMatchObject({ fileName: 'Лист ознакомления с правилами 2025-2026.pdf', pages: 1 });
});

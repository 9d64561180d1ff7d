import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { IntegrityCheck } from '@shared/contract/audit-contract';
import { renderApp } from '../support/render-app';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const CHECK: IntegrityCheck = { id: 1, startedAt: '2025-12-09T13:00:00.000Z', finishedAt: '2025-12-09T13:01:00.000Z', isOk: true, findingCount: 0, findings: [], lineCount: 1234, control: '1234-ab12cd34', author: null };
const FOUND: IntegrityCheck = { ...CHECK, id: 2, isOk: false, findingCount: 2, findings: ['Отметка: 7А, Алгебра: 4 вместо 5', 'Журнал действий оборван'], author: 'Бобров С. И.' };

describe('the check of integrity', () => {
  it('says how the last one ended and that the holder made it by itself', async () => {
    renderApp({ href: '/integrity', answers: { 'audit.listChecks': () => [CHECK] } });
    expect(await screen.findByText(/нарушений нет. Просмотрено записей журнала действий: 1\s234/)).toBeTruthy();
    expect(screen.getByText('ведущий, по расписанию')).toBeTruthy();
  });

  it('is started with the control value of a print, and lists what was found', async () => {
    let checks: readonly IntegrityCheck[] = [];
    const { backend, user } = renderApp({
      href: '/integrity',
      answers: {
        'audit.listChecks': () => checks,
        'audit.verify': () => {
          checks = [FOUND];
          return { ok: false, findings: FOUND.findings, auditCount: 1234, rowCounts: {}, headHash: 'a', control: '1234-ab12cd34' };
        },
      },
    });
    await user.type(await screen.findByLabelText('Контрольное число с распечатки (если нужно)'), '99-ffffffff');
    await user.click(screen.getByRole('button', { name: 'Проверить сейчас' }));
    expect(await screen.findByText('Журнал действий оборван')).toBeTruthy();
    expect(screen.getByText('2 нарушения')).toBeTruthy();
    expect(backend.inputsOf('audit.verify')).toEqual([{ controls: ['99-ffffffff'] }]);
  });
});

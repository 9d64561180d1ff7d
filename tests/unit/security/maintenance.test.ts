import { describe, expect, it } from 'vitest';
import { contract } from '@shared/contract/contract';
import { findMaintenanceState, isOpenInMaintenance } from '@shared/domain/security';

describe('the nightly break', () => {
  const night = { from: '02:00', to: '06:00' };

  it('is announced ten minutes before, lasts to its end, and is over at that minute', () => {
    const at = (time: string) => findMaintenanceState(time, night);
    expect([at('01:49'), at('01:50'), at('01:59')]).toEqual([{ kind: 'open' }, { kind: 'soon', minutesLeft: 10 }, { kind: 'soon', minutesLeft: 1 }]);
    expect([at('02:00'), at('05:59'), at('06:00')]).toEqual([{ kind: 'inside', minutesLeft: 240 }, { kind: 'inside', minutesLeft: 1 }, { kind: 'open' }]);
  });

  it('may run over midnight; one without a length is none', () => {
    const at = (time: string) => findMaintenanceState(time, { from: '23:30', to: '01:00' }).kind;
    expect([at('23:19'), at('23:25'), at('23:30'), at('00:59'), at('01:00')]).toEqual(['open', 'soon', 'inside', 'inside', 'open']);
    expect(findMaintenanceState('02:00', { from: '02:00', to: '02:00' })).toEqual({ kind: 'open' });
  });
});

it('lets people look, print and keep the school safe during the break, and enter nothing', () => {
  const closed = Object.keys(contract).filter((name) => !isOpenInMaintenance(name));
  expect(closed).toEqual(expect.arrayContaining(['journal.setCells', 'journal.saveLesson', 'people.saveStudent', 'exchange.importFile', 'accounts.setRoles', 'security.confirmAct']));
  for (const name of ['journal.getPage', 'journal.watchPage', 'printing.buildClassBook', 'session.login', 'security.reportBreach', 'backup.makeCopy', 'people.getStudent']) expect(closed).not.toContain(name);
});

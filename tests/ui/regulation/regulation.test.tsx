import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RegulationChangeInfo, RegulationPage } from '@shared/contract/regulation-contract';
import { PRESET_CODES, SETTING_KEYS } from '@shared/domain/regulation';
import { getPreset } from '../../support/load-presets';
import { findSeriousViolations } from '../support/find-serious-violations';
import type { FakeAnswers } from '../support/fake-backend';
import { renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const presets = PRESET_CODES.map(getPreset);
const preset = getPreset('000');

function aChange(part: Partial<RegulationChangeInfo> = {}): RegulationChangeInfo {
  return {
    id: 7, version: 1, setting: 'markTerm', value: { unit: 'calendarDays', amount: 7 }, dateFrom: '2025-12-01', orderNumber: '15', orderDate: '2025-11-28', state: 'approved',
    madeAt: '2025-11-27T03:00:00.000Z', madeBy: 'Лебедев П. А.', decidedAt: '2025-11-28T03:00:00.000Z', decidedBy: 'Соколов И. П.', decisionReason: null, ...part,
  };
}

/** The rules of the 000 preset, with the term of marks changed by an order. */
function aPage(part: Partial<RegulationPage> = {}): RegulationPage {
  return {
    date: '2025-12-10', today: '2025-12-10', proposed: [], coming: [],
    preset: { code: '000', title: preset.title, document: preset.document, since: null, lastChangeId: 0 },
    settings: SETTING_KEYS.map((key) => (key === 'markTerm'
      ? { key, value: aChange().value, change: aChange(), preset: preset.values[key], differs: true, lastChangeId: 7 }
      : { key, value: preset.values[key].value, change: null, preset: preset.values[key], differs: false, lastChangeId: 0 })),
    ...part,
  };
}

function open(roles: Parameters<typeof aSession>[0], page = aPage(), answers: FakeAnswers = {}) {
  return renderApp({ href: '/regulation', session: aSession(roles), answers: { 'regulation.getPage': () => page, 'regulation.listPresets': () => presets, 'regulation.getHistory': () => [aChange()], ...answers } });
}

describe('the regulation of the school', { timeout: 60_000 }, () => {
  it('tells value, source and difference in words, finds as one types, and lets a teacher change nothing', async () => {
    const { user } = open({ roles: ['subjectTeacher'] });
    const row = (await screen.findByText('Отметки за урок')).closest('tr')!;
    expect(within(row).getByText('7 календарных дней')).toBeTruthy();
    expect(within(row).getByText('Изменено приказом № 15 от 28.11.2025, действует с 01.12.2025')).toBeTruthy();
    expect(within(row).getByText('отличие')).toBeTruthy();
    expect(within(row).getByText(/в пресете: 14 календарных дней/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Изменить…' })).toBeNull();
    await user.type(screen.getByLabelText('Найти параметр'), 'домашн задание');
    expect(screen.queryByText('Отметки за урок')).toBeNull();
    expect(screen.getByText('Домашнее задание')).toBeTruthy();
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('proposes a change with its day and order; what is impossible cannot be sent', async () => {
    const { user, backend } = open({ roles: ['sysadmin'] }, aPage(), { 'regulation.proposeChange': () => aChange({ id: 8, state: 'proposed' }) });
    const row = (await screen.findByText('Отметки за урок')).closest('tr')!;
    await user.click(within(row).getByRole('button', { name: 'Изменить…' }));
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: 'Предложить изменение' });
    expect(save).toHaveProperty('disabled', true);
    await user.clear(within(dialog).getByLabelText('Сколько'));
    expect(within(dialog).getByText(/Так нельзя/)).toBeTruthy();
    await user.type(within(dialog).getByLabelText('Сколько'), '3');
    expect(within(dialog).getByText('Будет: 3 календарных дня.')).toBeTruthy();
    await user.type(within(dialog).getByLabelText('Номер приказа'), '21');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(backend.inputsOf('regulation.proposeChange')).toEqual([{ setting: 'markTerm', value: { unit: 'calendarDays', amount: 3 }, dateFrom: '2025-12-10', orderNumber: '21', orderDate: null, seenChangeId: 7 }]);
  });

  it('compares the documents side by side', async () => {
    const { user } = open({ roles: ['deputy'] });
    const row = (await screen.findByText('Отметки за урок')).closest('tr')!;
    await user.click(within(row).getByRole('button', { name: 'Сравнить…' }));
    const dialog = await screen.findByRole('dialog');
    const college = (await within(dialog).findByText('Каслинский промышленно-гуманитарный техникум')).closest('tr')!;
    expect(within(college).getByText('до конца дня урока')).toBeTruthy();
    expect(within(college).getByText('п. 3.2')).toBeTruthy();
    expect(within(dialog).getByText(/С 01.12.2025: 7 календарных дней – утверждено/)).toBeTruthy();
  });

  it('lets the director approve what waits, with the order', async () => {
    const waiting = aChange({ id: 9, state: 'proposed', dateFrom: '2025-12-15', orderNumber: null, orderDate: null, decidedAt: null, decidedBy: null });
    const { user, backend } = open({ roles: ['director'] }, aPage({ proposed: [waiting] }), { 'regulation.decideChange': () => aChange() });
    await user.click(await screen.findByRole('button', { name: 'Утвердить…' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Утвердить' })).toHaveProperty('disabled', true);
    await user.type(within(dialog).getByLabelText('Номер приказа'), '31');
    await user.type(within(dialog).getByLabelText('Дата приказа'), '09.12.2025');
    await user.click(within(dialog).getByRole('button', { name: 'Утвердить' }));
    expect(backend.inputsOf('regulation.decideChange')).toEqual([{ changeId: 9, version: 1, decision: 'approved', orderNumber: '31', orderDate: '2025-12-09', reason: null }]);
  });
});

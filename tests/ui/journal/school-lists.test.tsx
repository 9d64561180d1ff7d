import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GIVEN_ABSENCE_CODES, WORK_TYPES } from '@shared/domain/journal';
import { aLesson, aPage } from './support/a-page';
import { fakeJournal } from './support/fake-journal';
import { cell, columnTexts, press, renderPage, statusLine } from './support/render-page';

const TODAY = '16 сентября';
const OWN = { hasNotice: false, ordinal: 40, reason: 'excused' as const };
const SPORT = { ...OWN, code: 'сп', meaning: 'соревнования', closedFrom: null };
const OLD = { ...OWN, code: 'оп', meaning: 'опоздал', closedFrom: '2025-09-16' };

describe('a page with lists of the school', { timeout: 60_000 }, () => {
  it('takes a code of two letters typed in either layout, and says what may follow the first one', async () => {
    const journal = fakeJournal(aPage({ absenceCodes: [...GIVEN_ABSENCE_CODES, SPORT] }));
    await renderPage(journal.backend);
    press('с', { code: 'KeyC' });
    expect(document.querySelector('.jg-typed')?.textContent).toBe('с');
    expect(statusLine()).toContain('Набрано «с», дальше: сп – соревнования');
    expect(columnTexts(TODAY)[0]).toBe('');
    press('п', { code: 'KeyG' });
    expect(columnTexts(TODAY)[0]).toBe('сп');
    expect(document.querySelector('.jg-typed')).toBeNull();
    press('c', { code: 'KeyC' });
    press('g', { code: 'KeyG' });
    press('у', { code: 'KeyE' });
    press('н', { code: 'KeyY' });
    await waitFor(() => { expect([...journal.absences.values()].map(({ code }) => code)).toEqual(['сп', 'сп', 'ну', 'н']); });
    expect(cell(/Абрамов Егор, 16 сентября/).getAttribute('aria-label')).toContain('сп (соревнования)');
    expect(await screen.findByText(/Отсутствуют: н – 1, ну – 1, сп – 2/)).toBeTruthy();
  });

  it('writes nothing of a code that is not typed to its end, and says so', async () => {
    const journal = fakeJournal(aPage({ absenceCodes: [...GIVEN_ABSENCE_CODES, SPORT] }));
    await renderPage(journal.backend);
    press('с', { code: 'KeyC' });
    press('ArrowDown');
    expect(statusLine()).toContain('«с» – такого обозначения отсутствия нет, ничего не записано');
    press('с', { code: 'KeyC' });
    press('Escape');
    press('с', { code: 'KeyC' });
    press('к', { code: 'KeyR' });
    expect(statusLine()).toContain('«ск» – такого обозначения');
    press('5');
    expect(columnTexts(TODAY).slice(0, 3)).toEqual(['', '5', '']);
    await waitFor(() => { expect(journal.marks.size).toBe(1); });
    expect(journal.absences.size).toBe(0);
  });

  it('takes no letter that is retired by the day of the lesson, and reads it where it stands', async () => {
    const lessons = [aLesson('2025-09-09', { lessonId: 1 }), aLesson('2025-09-12'), aLesson('2025-09-16')];
    const absences = [{ lessonId: 1, studentId: 100, code: 'оп', version: 1, source: 'typed' as const }];
    const journal = fakeJournal(aPage({ lessons, absences, absenceCodes: [...GIVEN_ABSENCE_CODES, OLD] }));
    await renderPage(journal.backend);
    press('о', { code: 'KeyJ' });
    expect(document.querySelector('.jg-typed')).toBeNull();
    press('ArrowLeft');
    press('о', { code: 'KeyJ' });
    press('п', { code: 'KeyG' });
    expect(columnTexts('12 сентября')[0]).toBe('оп');
    expect(cell(/Абрамов Егор, 9 сентября/).getAttribute('aria-label')).toContain('оп (опоздал)');
    press('?', { code: 'Slash', shiftKey: true });
    expect(await screen.findByText('опоздал (не применяется с 16.09.2025)')).toBeTruthy();
  });

  it('offers the works of the school, asks for number and topic, and shows them in the head', async () => {
    const retired = { ...WORK_TYPES[1]!, closedFrom: '2025-09-01' };
    const own = { ...WORK_TYPES[4]!, code: 'own1', name: 'Чтение вслух', letter: 'Чт' };
    const journal = fakeJournal(aPage({ workTypes: [WORK_TYPES[0]!, retired, own] }));
    await renderPage(journal.backend);
    const select = await screen.findByLabelText<HTMLSelectElement>('Вид работы');
    expect([...select.options].map(({ text }) => text)).toEqual(['Ответ на уроке', 'Чтение вслух']);
    fireEvent.change(select, { target: { value: 'own1' } });
    const title = await screen.findByLabelText<HTMLInputElement>('Чтение вслух: номер и тема');
    expect(screen.getByText('Укажите номер и тему')).toBeTruthy();
    fireEvent.change(title, { target: { value: '№ 1 «Бородино»' } });
    fireEvent.blur(title);
    await waitFor(() => { expect(document.querySelector('[role=columnheader][title="чтение вслух: № 1 «Бородино»"]')?.textContent).toBe('Чт'); });
    expect(cell(/Абрамов Егор, 16 сентября, чтение вслух: № 1 «Бородино»/)).toBeTruthy();
  });

  it('marks who is exempt from the subject, and says that a page has no marks', async () => {
    const exemption = { studentId: 101, basis: 'справка', document: '№ 12', dateFrom: '2025-09-10', dateTo: null, periodValue: 'осв' };
    const journal = fakeJournal(aPage({ exemptions: [exemption], marksBan: 'gradeless' }));
    await renderPage(journal.backend);
    const name = [...document.querySelectorAll('.jg-name')].find((element) => element.textContent?.includes('Андреева'));
    expect(name?.querySelector('.jg-exempt')?.textContent).toBe('осв');
    expect(name?.getAttribute('title')).toContain('освобождён от предмета с 10.09.2025: справка (№ 12)');
    expect(document.querySelectorAll('.jg-exempt')).toHaveLength(1);
    expect(cell(/Андреева Елена, отметка за период/).getAttribute('aria-label')).toContain('предлагается «осв»');
    expect(screen.getByText(/Безотметочное обучение: отметки не ставятся, отмечается только посещаемость/)).toBeTruthy();
  });
});

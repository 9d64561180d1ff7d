import { expect, it } from 'vitest';
import { ABSENCE_FIELDS, buildCellHistory, MARK_FIELDS, type RecordChange } from '@shared/domain/journal';

const by = { at: '2025-12-10T03:00:00.000Z', author: 'Иванова М. П.', workstation: 'ТЕСТ-1' };
const change = (before: RecordChange['before'], after: RecordChange['after']): RecordChange => ({ ...by, before, after });
const told = (changes: RecordChange[], fields = MARK_FIELDS) => buildCellHistory(changes, fields).map(({ what, before, after }) => [what, before, after]);

it('tells a mark from its first value to its removal', () => {
  const changes = [
    change(null, { columnId: 1, value: 4, rowVersion: 1 }),
    change({ value: 4, rowVersion: 1 }, { columnId: 1, value: 5, rowVersion: 2 }),
    change({ columnId: 1, value: 5, rowVersion: 2 }, null),
  ];
  expect(told(changes)).toEqual([['Отметка', null, '4'], ['Отметка', '4', '5'], ['Отметка', '5', null]]);
});

it('tells a comment apart from the mark', () => {
  expect(told([change({ comment: null, rowVersion: 1 }, { value: 4, comment: 'за тетрадь', rowVersion: 2 })])).toEqual([['Комментарий', null, 'за тетрадь']]);
  expect(told([change({ value: 4, comment: 'за тетрадь' }, null)])).toEqual([['Отметка', '4', null], ['Комментарий', 'за тетрадь', null]]);
});

it('tells absences by their codes and keeps who and when', () => {
  expect(buildCellHistory([change({ code: 'н' }, { code: 'б' })], ABSENCE_FIELDS)).toEqual([{ ...by, what: 'Пропуск', before: 'н', after: 'б' }]);
});

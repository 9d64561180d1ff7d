import type { LineField } from '@shared/domain/lesson-plan';

export type GridColumn = { readonly key: LineField | 'number' | 'given'; readonly title: string; /** Field that is typed into; null = counted by the program. */ readonly field: LineField | null; readonly width: string; readonly align?: 'center' };

/** Columns of the editor, from the left; the first is the head of its row. */
export const GRID_COLUMNS: readonly GridColumn[] = [
  { key: 'number', title: '№', field: null, width: '3.4rem', align: 'center' },
  { key: 'section', title: 'Раздел', field: 'section', width: '9.5rem' },
  { key: 'topic', title: 'Тема урока', field: 'topic', width: 'minmax(14rem, 1fr)' },
  { key: 'hours', title: 'Часы', field: 'hours', width: '3.2rem', align: 'center' },
  { key: 'lessonType', title: 'Тип урока', field: 'lessonType', width: '7rem' },
  { key: 'workType', title: 'Вид работы', field: 'workType', width: '8rem' },
  { key: 'homework', title: 'Домашнее задание', field: 'homework', width: '10rem' },
  { key: 'plannedDate', title: 'По плану', field: 'plannedDate', width: '6rem', align: 'center' },
  { key: 'given', title: 'По факту', field: null, width: '5.4rem', align: 'center' },
];
export const GRID_TEMPLATE = GRID_COLUMNS.map(({ width }) => width).join(' ');
export const FIRST_COLUMN = 1;
export const LAST_COLUMN = GRID_COLUMNS.length - 1;

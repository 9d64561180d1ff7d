import { FRAME_WIDTH_MM } from '../page-grid/page-frame';
import type { FlowColumn } from '../page-grid/flow-table';
import type { BlankFormKind } from '../models/outage-models';

const NUMBER_MM = 8;
const DATE_COLUMNS = 14;
const LESSON_COLUMNS = 8;

const number: FlowColumn = { title: '№', widthMm: NUMBER_MM, align: 'right' };
const name = (widthMm: number): FlowColumn => ({ title: 'Фамилия, имя', widthMm, align: 'left' });
const empty = (title: string, widthMm: number): FlowColumn => ({ title, widthMm, align: 'center' });

/** Columns of a form, over the whole width of the page. */
export function listFormColumns(kind: BlankFormKind): readonly FlowColumn[] {
  if (kind === 'lesson') {
    const fixed = [empty('Пропуск (н, б, ну)', 22), empty('Отметка', 18), empty('Отметка', 18)];
    const nameMm = 58;
    return [number, name(nameMm), ...fixed, empty('Примечание', FRAME_WIDTH_MM - NUMBER_MM - nameMm - 58)];
  }
  if (kind === 'classList') {
    const nameMm = 54;
    const widthMm = (FRAME_WIDTH_MM - NUMBER_MM - nameMm) / DATE_COLUMNS;
    return [number, name(nameMm), ...Array.from({ length: DATE_COLUMNS }, () => empty('', widthMm))];
  }
  const nameMm = 58;
  const reasonMm = 37;
  const widthMm = (FRAME_WIDTH_MM - NUMBER_MM - nameMm - reasonMm) / LESSON_COLUMNS;
  return [number, name(nameMm), ...Array.from({ length: LESSON_COLUMNS }, (_, index) => empty(`${String(index + 1)} ур.`, widthMm)), empty('Причина пропуска', reasonMm)];
}

import { writeWorkbook } from '../../exchange/write-workbook';
import type { DemoCourse } from './demo-school';
import type { PlannedLesson } from './plan-lessons';

const HEAD = ['№ урока', 'Раздел', 'Тема урока', 'Кол-во часов', 'Вид урока', 'Домашнее задание'];

/** A lesson plan as teachers keep it: title row, blank row, head row. It names the grade; the class is told at import. */
export function buildPlanWorkbook({ subject, grade }: Pick<DemoCourse, 'subject' | 'grade'>, lessons: readonly PlannedLesson[]): Promise<Uint8Array> {
  const title = `Календарно-тематическое планирование. ${subject}, ${String(grade)} класс, ${String(lessons.length)} ч.`;
  const rows = lessons.map(({ section, topic, lessonType, homework }, index) => [index + 1, section, topic, 1, lessonType, homework]);
  return writeWorkbook([{ name: 'КТП', rows: [[title], [], HEAD, ...rows], merges: [[1, 1, 1, HEAD.length]] }]);
}

import type { Query } from '../../../database/statement-cache';
import { parseImage, type LogLine } from '../../audit';

const OF_LESSON = 'SELECT course_id AS "courseId" FROM lesson WHERE id = ?';
const OF_COLUMN = 'SELECT l.course_id AS "courseId" FROM mark_column m JOIN lesson l ON l.id = m.lesson_id WHERE m.id = ?';

/** Journal pages whose open screens have to read again. */
export function listTouchedCourses(query: Query, lines: readonly LogLine[]): number[] {
  const found = lines.map((line) => {
    const { courseId, lessonId, columnId } = { ...parseImage(line.before), ...parseImage(line.after) };
    if (typeof courseId === 'number') return courseId;
    const [sql, id] = typeof lessonId === 'number' ? [OF_LESSON, lessonId] : [OF_COLUMN, columnId];
    return typeof id === 'number' ? query.find<{ courseId: number }>(sql, id)?.courseId : undefined;
  });
  return [...new Set(found)].filter((id): id is number => id !== undefined);
}

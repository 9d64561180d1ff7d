import { expect, it, onTestFinished } from 'vitest';
import { createBackend } from '@main/backend/create-backend';
import { loadTimetable, coursesOfClass } from '@main/features/timetable';
import { buildDayLessons } from '@shared/domain/timetable';
import { hasSampleSchool, readSample } from '../../support/sample-school';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { makeTestKeys } from '../../support/test-backend';

const NOW = Date.parse('2025-11-05T10:00:00+07:00');

it.skipIf(!hasSampleSchool)('gives the sample school 101, 102 and 99 algebra lessons in 7А, 7Б, 7В', async () => {
  const backend = createBackend({ keys: makeTestKeys(), startAt: undefined, time: () => NOW, isDemo: false, logError: () => undefined });
  onTestFinished(() => {
    backend.close();
  });
  const connection = backend.connect('СЕРВЕР');
  await connection.call('storage.createSchool', { folder: makeTemporaryFolder(), file: readSample('school.xlsx'), preset: 'default', adminLogin: 'admin', acceptWarnings: true });
  const countLessons = (className: string): number =>
    backend.storage.database.read((query) => {
      const course = query.find<{ id: number; classId: number }>(
        `SELECT c.id, c.class_id AS "classId" FROM course c JOIN school_class k ON k.id = c.class_id JOIN subject s ON s.id = c.subject_id WHERE k.name = ? AND s.name = 'Алгебра'`,
        className,
      );
      const lessons = buildDayLessons(loadTimetable(query, coursesOfClass(course?.classId ?? 0)), '2025-09-01', '2026-05-26');
      return lessons.filter((lesson) => lesson.courseId === course?.id).length;
    });
  expect(['7А', '7Б', '7В'].map(countLessons)).toEqual([101, 102, 99]);
});

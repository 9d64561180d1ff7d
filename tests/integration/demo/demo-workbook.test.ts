import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseLoadNorms } from '@main/exchange/parse-load-norms';
import { readSchoolWorkbook, type SchoolWorkbookReading } from '@main/exchange/school/read-school-workbook';
import { buildDemoSchool, buildDemoWorkbook } from '@main/features/demo';

const norms = parseLoadNorms(readFileSync('resources/norms/weekly-load.json', 'utf8'));

describe('the workbook of the demo school', () => {
  let reading: SchoolWorkbookReading;
  beforeAll(async () => {
    reading = await readSchoolWorkbook(await buildDemoWorkbook('тест'), 'Демонстрационная школа.xlsx', norms);
  });

  it('passes the import of a school without an error', () => {
    expect(reading.problems.filter((problem) => problem.level === 'error')).toEqual([]);
  });

  it('has the structure of a real school', () => {
    const { file } = reading;
    expect({
      classes: file?.classes.length, students: file?.students.length, staff: file?.staff.length, load: file?.load.length,
      timetable: file?.timetable.length, unresolved: file?.unresolvedLessons.length, groups: file?.groups.length,
    }).toEqual({ classes: 31, students: 776, staff: 71, load: 479, timetable: 991, unresolved: 0, groups: 112 });
  });

  it('warns of what the real school is warned of, and of nothing else', () => {
    expect([...new Set(reading.problems.map(({ code }) => code))].sort()).toEqual(['overNorm', 'sameShortName', 'sharedGym', 'withoutConsent']);
  });
});

describe('the people of the demo school', () => {
  const school = buildDemoSchool('тест');
  const students = school.classes.flatMap((schoolClass) => schoolClass.students);

  it('are the same for the same seed and others for another', () => {
    expect(buildDemoSchool('тест')).toEqual(school);
    expect(buildDemoSchool('другая').classes[0]?.students[0]).not.toEqual(school.classes[0]?.students[0]);
  });

  it('share surname and first name in two classes', () => {
    const pairs = school.classes.filter((schoolClass) => {
      const names = schoolClass.students.map(({ lastName, firstName }) => `${lastName} ${firstName}`);
      return new Set(names).size < names.length;
    });
    expect(pairs.map(({ name }) => name)).toEqual(expect.arrayContaining(['2Б', '3В']));
  });

  it('include the names that programs stumble over', () => {
    expect(students.filter(({ middleName }) => middleName === null)).toHaveLength(11);
    expect(students.some(({ lastName }) => lastName.includes('-'))).toBe(true);
    expect(students.some(({ lastName }) => lastName.includes('ё'))).toBe(true);
    expect(students.filter(({ isTaughtAtHome }) => isTaughtAtHome)).toHaveLength(7);
  });
});

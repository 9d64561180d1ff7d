import { createHash } from 'node:crypto';
import { findPerformance } from '@shared/domain/attestation';
import { formatDate } from '@shared/lib/russian-date';
import type { SummaryModel, SummaryTotal } from '../../documents/models/summary-model';
import type { ClassYear, YearCourse } from './class-year';

type SubjectColumn = { readonly subject: string; readonly courses: readonly YearCourse[] };

/** The summary sheet (DOC-05, FIN-08): closed values only, subgroups of a subject together, extra-curricular pages left out. */
export function buildSummary(year: ClassYear): SummaryModel {
  const subjects = listSubjects(year);
  const slots = [...year.periods.map((period) => ({ name: period.name, slot: `p${String(period.id)}` })), { name: 'Год', slot: 'year' }];
  const find = (studentId: number, subject: SubjectColumn, slot: string): string | undefined => {
    for (const course of subject.courses) {
      const value = course.periodMarks.get(`${String(studentId)}:${slot}`) ?? course.carried.find((one) => one.kind === 'periodMark' && one.studentId === studentId && one.slot === slot)?.value;
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const students = year.students.map((student) => ({
    number: student.number,
    fullName: student.fullName,
    values: slots.map(({ slot }) => subjects.map((subject) => find(student.id, subject, slot))),
    decision: null,
    movement: student.dateTo === null ? null : (student.leavingNote ?? `выбыл ${formatDate(student.dateTo)}`),
  }));
  const checksum = createHash('sha256').update(JSON.stringify([year.schoolClass.name, year.year.name, subjects.map((subject) => subject.subject), students])).digest('hex').slice(0, 16);
  return {
    subjects: subjects.map((subject) => subject.subject),
    results: slots.map(({ name }) => name),
    students,
    totals: buildTotals(slots, students),
    council: { protocolNumber: null, date: null, text: null },
    checksum,
  };
}

function listSubjects(year: ClassYear): SubjectColumn[] {
  const bySubject = new Map<string, YearCourse[]>();
  for (const course of year.courses) {
    if (course.kind !== 'lesson') continue;
    bySubject.set(course.subject, [...(bySubject.get(course.subject) ?? []), course]);
  }
  return [...bySubject].map(([subject, courses]) => ({ subject, courses }));
}

/** Shares of the last result that has values (requirements 3.0). */
function buildTotals(slots: readonly { readonly name: string }[], students: SummaryModel['students']): SummaryTotal[] {
  const last = slots.findLastIndex((_, index) => students.some((student) => student.values[index]?.some((value) => value !== undefined)));
  const slot = slots[last];
  if (!slot) return [];
  const columns = students[0]?.values[last]?.length ?? 0;
  const performances = Array.from({ length: columns }, (_, column) => findPerformance(students.map((student) => student.values[last]?.[column] ?? '')));
  return [
    { name: `Успеваемость, % (${slot.name})`, values: performances.map(({ passRate }) => formatShare(passRate)) },
    { name: `Качество, % (${slot.name})`, values: performances.map(({ qualityRate }) => formatShare(qualityRate)) },
  ];
}

function formatShare(share: number | null): string | undefined {
  return share === null ? undefined : String(Math.round(share));
}

import { countMissed, sumMissed, type AttendanceFact } from '@shared/domain/attendance';
import { findAway } from '@shared/domain/individual';
import { findAbsenceReason } from '@shared/domain/journal';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { formatMonth } from '@shared/lib/russian-date';
import type { AttendanceBlock, AttendanceModel } from '../../documents/models/attendance-model';
import type { ClassYear } from './class-year';

type Block = AttendanceBlock & { readonly from: CalendarDate; readonly to: CalendarDate };

/** Days and lessons missed by month, period and year (DOC-04, ATT-07), from the recorded lessons of all pages of the class. */
export function buildAttendance(year: ClassYear, today: CalendarDate): AttendanceModel {
  const blocks = buildBlocks(year, today);
  const facts = collectFacts(year);
  const counted = year.students.map((student) =>
    blocks.map((block) => {
      const wasThere = student.dateFrom <= block.to && (student.dateTo === null || student.dateTo >= block.from);
      return wasThere ? countMissed(facts.get(student.id) ?? [], block.from, block.to) : null;
    }),
  );
  return {
    blocks: blocks.map(({ name, kind }) => ({ name, kind })),
    rows: year.students.map((student, index) => ({ number: student.number, name: student.listName, cells: counted[index] ?? [] })),
    totals: blocks.map((_, index) => sumMissed(counted.map((cells) => cells[index]).filter((cell) => cell !== null && cell !== undefined))),
  };
}

/** Every lesson of a pupil's pages: present or why not. */
function collectFacts(year: ClassYear): Map<number, AttendanceFact[]> {
  const facts = new Map<number, AttendanceFact[]>(year.students.map((student) => [student.id, []]));
  for (const course of year.courses) {
    for (const lesson of course.lessons) {
      for (const member of course.members) {
        const isMember = member.dateFrom <= lesson.date && (member.dateTo === null || lesson.date <= member.dateTo);
        const code = lesson.absences.get(member.studentId);
        // Taught at home is not missed, whatever stood there before (IUP-02).
        const isAway = findAway(year.away.get(member.studentId) ?? [], lesson.date) !== null;
        if (isMember && !isAway) facts.get(member.studentId)?.push({ date: lesson.date, reason: code === undefined ? null : findAbsenceReason(code, year.absenceCodes) });
      }
    }
  }
  return facts;
}

/** Months and, after the month in which it ends, each period; the year at the end. Nothing that has not begun. */
function buildBlocks({ year, periods }: ClassYear, today: CalendarDate): Block[] {
  const last = today < year.endDate ? today : year.endDate;
  const blocks: Block[] = [];
  for (let month = year.startDate.slice(0, 7); month <= last.slice(0, 7); month = nextMonth(month)) {
    blocks.push({ name: formatMonth(`${month}-01`), kind: 'month', from: `${month}-01`, to: `${month}-31` });
    for (const { name, startDate, endDate } of periods) {
      if (endDate.slice(0, 7) === month && endDate <= last) blocks.push({ name, kind: 'period', from: startDate, to: endDate });
    }
  }
  return [...blocks, { name: 'Год', kind: 'year', from: year.startDate, to: year.endDate }];
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, '0')}`;
}

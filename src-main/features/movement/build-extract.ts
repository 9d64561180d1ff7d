import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { findAbsenceReason } from '@shared/domain/journal';
import { formatFullName, type PersonName } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import type { PaperColumn, PaperTable } from '../../documents';
import type { Query } from '../../database/statement-cache';
import { finishPrint, readPaperHead } from '../audit';
import type { HandlerContext } from '../handler-context';
import { readAbsenceCodes } from '../school';
import { getPresent } from './carried-sheet';
import { getPupilName } from './load-facts';
import { listLines } from './load-orders';

type Period = { readonly id: number; readonly name: string; readonly startDate: CalendarDate; readonly endDate: CalendarDate };
type Fact = { readonly subject: string; readonly date: CalendarDate; readonly value: string };
type Subject = { readonly subject: string; readonly given: number | null; readonly planned: number | null };

const PERIODS = `SELECT id AS "id", name AS "name", start_date AS "startDate", end_date AS "endDate" FROM grading_period WHERE year_id = ? AND grade_from <= ? AND grade_to >= ? ORDER BY start_date`;
const OWN = `JOIN subject b ON b.id = c.subject_id WHERE c.year_id = ? AND c.kind = 'lesson'`;
const MARKS = `SELECT b.name AS "subject", l.date AS "date", m.value AS "value" FROM mark m JOIN mark_column k ON k.id = m.column_id JOIN lesson l ON l.id = k.lesson_id JOIN course c ON c.id = l.course_id ${OWN}
  AND m.student_id = ? AND l.date BETWEEN ? AND ? ORDER BY b.ordinal, l.date`;
const BROUGHT = `SELECT b.name AS "subject", coalesce(r.date, '') AS "date", r.value AS "value" FROM carried_record r JOIN course c ON c.id = r.course_id ${OWN} AND r.student_id = ? AND r.kind = 'mark' AND r.origin = 'otherSchool' AND r.slot = ?`;
const ABSENCES = `SELECT b.name AS "subject", l.date AS "date", a.code AS "value" FROM absence a JOIN lesson l ON l.id = a.lesson_id JOIN course c ON c.id = l.course_id ${OWN}
  AND a.student_id = ? ORDER BY b.ordinal, l.date`;
const PERIOD_MARKS = `SELECT b.name AS "subject", p.slot AS "date", p.value AS "value" FROM period_mark p JOIN course c ON c.id = p.course_id ${OWN} AND p.student_id = ?
  UNION ALL SELECT b.name, r.slot, r.value FROM carried_record r JOIN course c ON c.id = r.course_id ${OWN} AND r.student_id = ? AND r.kind = 'periodMark'`;
const SUBJECTS = `SELECT b.name AS "subject", sum((SELECT sum(l.hours) FROM lesson l WHERE l.course_id = c.id)) AS "given",
    sum((SELECT sum(i.hours) FROM lesson_plan q JOIN lesson_plan_item i ON i.plan_id = q.id WHERE q.course_id = c.id)) AS "planned"
  FROM course c JOIN study_group g ON g.id = c.group_id ${OWN} AND c.class_id = ?
    AND (g.kind = 'class' OR EXISTS (SELECT 1 FROM group_member m WHERE m.group_id = g.id AND m.student_id = ?)) GROUP BY b.name, b.ordinal ORDER BY b.ordinal`;

const CLASS_TEACHER = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM class_teacher t JOIN staff s ON s.id = t.staff_id
  WHERE t.class_id = ? ORDER BY CASE WHEN t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?) THEN 0 ELSE 1 END, t.date_from DESC`;

const left = (title: string, widthMm: number): PaperColumn => ({ title, widthMm, align: 'left' });
const middle = (title: string, widthMm: number): PaperColumn => ({ title, widthMm, align: 'center' });

/** DOC-50, MOV-07: what a leaver takes along – marks of the unfinished period, period marks, lessons missed, how much of the programme was covered. */
export async function buildExtract({ studentId }: InputFor<'movement.buildExtract'>, context: HandlerContext): Promise<PrintedDocument> {
  const today = context.clock.today();
  const model = context.read((query) => {
    const head = readPaperHead(query, context, `leaver-extract-${String(studentId)}`);
    const name = formatFullName(getPupilName(query, studentId));
    const present = getPresent(query, studentId);
    const teacher = query.find<PersonName>(CLASS_TEACHER, present.classId, today, today);
    const periods = query.all<Period>(PERIODS, present.yearId, present.grade, present.grade);
    return {
      ...head, title: 'ВЫПИСКА', subtitle: 'текущих отметок и отметок за учебные периоды', hasSeal: true, name,
      facts: listFacts(query, studentId, name, present.className, today),
      tables: buildTables(query, studentId, present, periods, today),
      signatures: [{ office: 'Директор', name: head.school.directorName }, { office: 'Классный руководитель', name: teacher ? formatFullName(teacher) : null }],
    };
  });
  const { buildMovementPaper } = await import('../../documents');
  const result = await buildMovementPaper(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'leaverExtract', `Выписка ${model.name} ${formatDate(today)}`, result);
}

function listFacts(query: Query, studentId: number, name: string, className: string, today: CalendarDate): string[] {
  const leaving = listLines(query, `m.student_id = ? AND m.kind IN ('leaving', 'expulsion', 'academicLeave')`, studentId).at(-1);
  const order = leaving ? query.find<{ number: string; date: string }>('SELECT number AS "number", date AS "date" FROM movement_order WHERE id = ?', leaving.orderId) : undefined;
  const birthDate = query.find<{ birthDate: string | null }>('SELECT birth_date AS "birthDate" FROM student WHERE id = ?', studentId)?.birthDate ?? null;
  return [
    `Обучающийся: ${name}${birthDate === null ? '' : `, дата рождения ${formatDate(birthDate)}`}. Класс: ${className}.`,
    ...(leaving && order ? [`Выбывает с ${formatDate(leaving.date)}, приказ № ${order.number} от ${formatDate(order.date)}${leaving.destination === null ? '' : `, в: ${leaving.destination}`}.`] : []),
    `Составлена ${formatDate(today)} по данным электронного журнала.`,
  ];
}

function buildTables(query: Query, studentId: number, { yearId, classId }: ReturnType<typeof getPresent>, periods: readonly Period[], today: CalendarDate): PaperTable[] {
  const current = periods.findLast((period) => period.startDate <= today) ?? periods[0];
  const marks = current ? query.all<Fact>(MARKS, yearId, studentId, current.startDate, current.endDate) : [];
  const brought = current ? query.all<Fact>(BROUGHT, yearId, studentId, `p${String(current.id)}`) : [];
  const absences = query.all<Fact>(ABSENCES, yearId, studentId);
  const codes = readAbsenceCodes(query);
  const results = query.all<Fact>(PERIOD_MARKS, yearId, studentId, yearId, studentId);
  const subjects = query.all<Subject>(SUBJECTS, yearId, classId, studentId);
  const of = (facts: readonly Fact[], subject: string): Fact[] => facts.filter((fact) => fact.subject === subject);
  const slots = periods.filter((period) => results.some((fact) => fact.date === `p${String(period.id)}`));
  const describe = ({ date, value }: Fact): string => `${value} (${formatDate(date).slice(0, 5)})`;
  const describeBrought = ({ date, value }: Fact): string => `${value} (${date === '' ? '' : `${formatDate(date).slice(0, 5)}, `}из другой школы)`;
  return [
    {
      title: `Текущие отметки: ${current?.name ?? ''}`, emptyText: 'Отметок нет.', columns: [left('Предмет', 50), left('Отметки (дата)', 125)],
      rows: subjects.map(({ subject }) => [subject, [...of(brought, subject).map(describeBrought), ...of(marks, subject).map(describe)].join(', ')]).filter(([, text]) => text !== ''),
    },
    {
      title: 'Отметки за учебные периоды', emptyText: 'Отметок за периоды ещё нет.', columns: [left('Предмет', 55), ...slots.map((period) => middle(period.name, 120 / Math.max(1, slots.length)))],
      rows: slots.length === 0 ? [] : subjects.map(({ subject }) => [subject, ...slots.map((period) => of(results, subject).find((fact) => fact.date === `p${String(period.id)}`)?.value ?? '')]),
    },
    {
      title: 'Пропущено уроков и пройдено по программе с начала года', emptyText: 'Предметов нет.',
      columns: [left('Предмет', 63), middle('Пропущено', 28), middle('из них по болезни', 28), middle('Дано часов', 28), middle('Часов по плану', 28)],
      rows: subjects.map(({ subject, given, planned }) => {
        const missed = of(absences, subject);
        return [subject, String(missed.length), String(missed.filter(({ value }) => findAbsenceReason(value, codes) === 'illness').length), String(given ?? 0), planned === null ? '—' : String(planned)];
      }),
    },
  ];
}

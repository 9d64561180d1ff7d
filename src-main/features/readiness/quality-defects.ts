import type { QualityDefect } from '@shared/contract/readiness-contract';
import { findConsentState } from '@shared/domain/consents';
import { formatFullName, listRepeats, REPEAT_SIGN_WORDS, type PersonName, type RepeatFacts } from '@shared/domain/people';
import type { QualityKind } from '@shared/domain/readiness';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../database/statement-cache';
import { loadConsents } from '../consents';
import { loadClassFacts } from './class-facts';
import { loadPageFacts, namePage } from './page-facts';

type Pupil = RepeatFacts & { readonly id: number; readonly className: string | null; readonly hasGuardian: number };
type Entry = { readonly courseId: number; readonly className: string; readonly subject: string; readonly groupName: string | null; readonly weekday: number; readonly lessonNumber: number; readonly hasRoom: number; readonly hasTeacher: number };

const DAY_WORDS = ['', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
const PERSON = 's.id AS "id", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.birth_date AS "birthDate", s.snils AS "snils"';
/** Pupils of today, and cards that no class has ever had. */
const PUPILS = `SELECT ${PERSON}, (SELECT max(c.name) FROM enrolment e JOIN school_class c ON c.id = e.class_id WHERE e.student_id = s.id AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)) AS "className",
  CASE WHEN EXISTS (SELECT l.guardian_id FROM student_guardian l WHERE l.student_id = s.id) THEN 1 ELSE 0 END AS "hasGuardian"
  FROM student s WHERE EXISTS (SELECT e.id FROM enrolment e WHERE e.student_id = s.id AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?))
  OR NOT EXISTS (SELECT e.id FROM enrolment e WHERE e.student_id = s.id)`;
const STAFF = `SELECT ${PERSON} FROM staff s WHERE s.dismissed_on IS NULL OR s.dismissed_on >= ?`;
const ENTRIES = `SELECT c.id AS "courseId", k.name AS "className", b.short_name AS "subject", g.name AS "groupName", e.weekday AS "weekday", e.lesson_number AS "lessonNumber",
  CASE WHEN coalesce(e.room_id, c.room_id) IS NULL THEN 0 ELSE 1 END AS "hasRoom",
  CASE WHEN EXISTS (SELECT t.id FROM course_teacher t WHERE t.course_id = c.id AND t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?)) THEN 1 ELSE 0 END AS "hasTeacher"
  FROM timetable_version v JOIN timetable_entry e ON e.version_id = v.id JOIN course c ON c.id = e.course_id JOIN school_class k ON k.id = c.class_id JOIN subject b ON b.id = c.subject_id
  JOIN study_group g ON g.id = c.group_id WHERE v.year_id = ? AND (v.date_to IS NULL OR v.date_to >= ?) ORDER BY k.grade, k.letter, e.weekday, e.lesson_number`;

/** What is missing or doubtful in the data of the school (SET-18), kind by kind, in a fixed number of queries. */
export function listQualityDefects(query: Query, yearId: number, date: CalendarDate): QualityDefect[] {
  const pupils = query.all<Pupil>(PUPILS, date, date, date, date).sort((left, right) => compareRussian(formatFullName(left), formatFullName(right)));
  const consents = loadConsents(query, 'student_id', "c.kind = 'processing'");
  const entries = query.all<Entry>(ENTRIES, date, date, yearId, date);
  const enrolled = pupils.filter(({ className }) => className !== null);
  return [
    ...pupils.filter(({ className }) => className === null).map((pupil) => aboutPupil('pupilWithoutClass', pupil, 'карточка есть, в классы не зачислен(а)')),
    ...enrolled.filter(({ hasGuardian }) => hasGuardian === 0).map((pupil) => aboutPupil('pupilWithoutGuardian', pupil, pupil.className ?? '')),
    ...enrolled.filter(({ id }) => isUndecided(findConsentState(consents.get(id) ?? [], 'processing', date))).map((pupil) => aboutPupil('pupilWithoutConsent', pupil, pupil.className ?? '')),
    ...loadClassFacts(query, yearId, date).filter(({ hasTeacher }) => hasTeacher === 0).map(({ id, name }) => defect('classWithoutTeacher', name, '', { classId: id })),
    ...entries.filter(({ hasTeacher }) => hasTeacher === 0).map((entry) => aboutEntry('entryWithoutTeacher', entry)),
    ...entries.filter(({ hasRoom }) => hasRoom === 0).map((entry) => aboutEntry('entryWithoutRoom', entry)),
    ...loadPageFacts(query, yearId, date).filter(({ kind, hasPlan }) => kind === 'lesson' && hasPlan === 0).map((page) => defect('subjectWithoutPlan', namePage(page), '', { courseId: page.id })),
    ...listRepeats(pupils).map(({ left, right, sign }) => defect('samePupil', formatFullName(left), `${describe(right)}: ${REPEAT_SIGN_WORDS[sign]}`, { personId: right.id })),
    ...listRepeats(query.all<Pupil>(STAFF, date)).map(({ left, right, sign }) => defect('sameStaff', formatFullName(left), `${formatFullName(right)}: ${REPEAT_SIGN_WORDS[sign]}`, { personId: right.id })),
  ];
}

type Where = Partial<Pick<QualityDefect, 'personId' | 'classId' | 'courseId'>>;

function defect(kind: QualityKind, what: string, detail: string, where: Where): QualityDefect {
  return { kind, what, detail, personId: null, classId: null, courseId: null, ...where };
}

function aboutPupil(kind: QualityKind, pupil: Pupil, detail: string): QualityDefect {
  return defect(kind, formatFullName(pupil), detail, { personId: pupil.id });
}

function aboutEntry(kind: QualityKind, entry: Entry): QualityDefect {
  return defect(kind, namePage(entry), `${DAY_WORDS[entry.weekday] ?? ''}, ${String(entry.lessonNumber)}-й урок`, { courseId: entry.courseId });
}

/** A refusal is a decision; nothing, or a consent that has run out, is none. */
function isUndecided(state: ReturnType<typeof findConsentState>): boolean {
  return state === 'none' || state === 'expired';
}

function describe(pupil: PersonName & Pick<Pupil, 'className'>): string {
  return [formatFullName(pupil), pupil.className].filter(Boolean).join(', ');
}

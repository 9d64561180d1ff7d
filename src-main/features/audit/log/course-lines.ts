import { joinParts, type SqlPart } from './sql-part';

/** Tables whose rows belong to a course, and how their keys begin: the key itself, or the start of it up to «:». */
const OF_COURSE: readonly (readonly [entity: string, key: 'whole' | 'start', ids: string])[] = [
  ['course', 'whole', 'SELECT k.id AS "id" FROM course k WHERE'],
  ['course_teacher', 'whole', 'SELECT t.id AS "id" FROM course k JOIN course_teacher t ON t.course_id = k.id WHERE'],
  ['lesson', 'whole', 'SELECT l.id AS "id" FROM course k JOIN lesson l ON l.course_id = k.id WHERE'],
  ['absence', 'start', 'SELECT l.id AS "id" FROM course k JOIN lesson l ON l.course_id = k.id WHERE'],
  ['lesson_note', 'whole', 'SELECT n.id AS "id" FROM course k JOIN lesson l ON l.course_id = k.id JOIN lesson_note n ON n.lesson_id = l.id WHERE'],
  ['mark_column', 'whole', 'SELECT c.id AS "id" FROM course k JOIN lesson l ON l.course_id = k.id JOIN mark_column c ON c.lesson_id = l.id WHERE'],
  ['mark', 'start', 'SELECT c.id AS "id" FROM course k JOIN lesson l ON l.course_id = k.id JOIN mark_column c ON c.lesson_id = l.id WHERE'],
  ['period_mark', 'start', 'SELECT k.id AS "id" FROM course k WHERE'],
  ['period_closing', 'start', 'SELECT k.id AS "id" FROM course k WHERE'],
  ['lesson_plan', 'whole', 'SELECT p.id AS "id" FROM course k JOIN lesson_plan p ON p.course_id = k.id WHERE'],
  ['lesson_plan_item', 'whole', 'SELECT i.id AS "id" FROM course k JOIN lesson_plan p ON p.course_id = k.id JOIN lesson_plan_item i ON i.plan_id = p.id WHERE'],
  ['lesson_plan_correction', 'whole', 'SELECT c.id AS "id" FROM course k JOIN lesson_plan p ON p.course_id = k.id JOIN lesson_plan_correction c ON c.plan_id = p.id WHERE'],
  ['lost_lesson', 'whole', 'SELECT l.id AS "id" FROM course k JOIN lost_lesson l ON l.course_id = k.id WHERE'],
  ['timetable_entry', 'whole', 'SELECT e.id AS "id" FROM course k JOIN timetable_entry e ON e.course_id = k.id WHERE'],
];
const OF_CLASS: readonly (readonly [entity: string, ids: string])[] = [
  ['school_class', 'SELECT id AS "id" FROM school_class WHERE id = ?'],
  ['class_teacher', 'SELECT id AS "id" FROM class_teacher WHERE class_id = ?'],
  ['class_bells', 'SELECT id AS "id" FROM class_bells WHERE class_id = ?'],
  ['study_group', 'SELECT id AS "id" FROM study_group WHERE class_id = ?'],
  ['group_member', 'SELECT m.id AS "id" FROM study_group g JOIN group_member m ON m.group_id = g.id WHERE g.class_id = ?'],
  ['enrolment', 'SELECT id AS "id" FROM enrolment WHERE class_id = ?'],
  ['student', 'SELECT student_id AS "id" FROM enrolment WHERE class_id = ?'],
];

/** Ids of the lines about one page of the journal, by the index over table and key: the size of the log does not matter. */
export function findCourseLines(courseId: number): SqlPart {
  return joinParts(listCourseParts('k.id = ?', courseId), ' UNION ALL ');
}

/** The same for a class: its pages, its list, the cards of its pupils. */
export function findClassLines(classId: number): SqlPart {
  const ofClass = OF_CLASS.map(([entity, ids]) => ({ sql: byWholeKey(entity, ids), values: [classId] }));
  return joinParts([...listCourseParts('k.class_id = ?', classId), ...ofClass], ' UNION ALL ');
}

function listCourseParts(condition: string, id: number): SqlPart[] {
  return OF_COURSE.map(([entity, key, ids]) => ({ sql: key === 'whole' ? byWholeKey(entity, `${ids} ${condition}`) : byKeyStart(entity, `${ids} ${condition}`), values: [id] }));
}

function byWholeKey(entity: string, ids: string): string {
  return `SELECT a.id AS "id" FROM (${ids}) o JOIN audit_entry a ON a.entity = '${entity}' AND a.entity_key = CAST(o."id" AS TEXT)`;
}

/** «;» is the sign after «:», so the span holds every key that begins with the id. */
function byKeyStart(entity: string, ids: string): string {
  return `SELECT a.id AS "id" FROM (${ids}) o JOIN audit_entry a ON a.entity = '${entity}' AND a.entity_key >= CAST(o."id" AS TEXT) || ':' AND a.entity_key < CAST(o."id" AS TEXT) || ';'`;
}

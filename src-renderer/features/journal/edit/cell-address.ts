/** A dated lesson of the page, whether it has a row yet or not. */
export type LessonRef = { readonly date: string; readonly lessonNumber: number };
/** One cell: a mark column (from 1) of a lesson × a pupil. */
export type CellAddress = LessonRef & { readonly column: number; readonly studentId: number };

export function lessonKeyOf(lesson: LessonRef): string {
  return `${lesson.date}/${lesson.lessonNumber}`;
}

export function cellKeyOf(cell: CellAddress): string {
  return `${cell.date}/${cell.lessonNumber}/${cell.column}/${cell.studentId}`;
}

/** Absences hang on the lesson, not on its column. */
export function attendanceKeyOf(cell: LessonRef & { readonly studentId: number }): string {
  return `${cell.date}/${cell.lessonNumber}/${cell.studentId}`;
}

export function isSameCell(left: CellAddress, right: CellAddress): boolean {
  return isSameAttendance(left, right) && left.column === right.column;
}

export function isSameAttendance(left: CellAddress, right: CellAddress): boolean {
  return left.studentId === right.studentId && left.lessonNumber === right.lessonNumber && left.date === right.date;
}

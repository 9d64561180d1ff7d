import { listOpenCodes, type AbsenceCode, type AbsenceCodeInfo } from './absence-code';
import { isMark, type MarkScale } from './mark-scale';

export type CellRefusal =
  | 'notInScale'
  | 'unknownAbsence'
  | 'absenceRetired'
  | 'absentStudent'
  | 'studentNotOnList'
  | 'taughtElsewhere'
  | 'periodClosed'
  | 'windowOver'
  | 'futureLesson'
  | 'noSuchLesson'
  | 'noSuchColumn'
  | 'markHasAbsence'
  | 'gradeless'
  | 'noMarkToComment'
  | 'changedByOther'
  | 'extracurricularNoMarks';

/** What is asked of a cell. `restore` puts both values back as they were (undo, redo). */
export type CellSet =
  | { readonly kind: 'mark'; readonly value: number }
  | { readonly kind: 'absence'; readonly code: AbsenceCode }
  | { readonly kind: 'clear' }
  | { readonly kind: 'comment'; readonly text: string | null }
  | { readonly kind: 'restore'; readonly value: number | null; readonly comment: string | null; readonly code: AbsenceCode | null };

/** Versions of mark and absence before the person's eyes; 0 = there was none (SYS-03). */
export type SeenVersions = { readonly mark: number; readonly absence: number };

/** A cell as it stands: the mark of its column, the absence of its lesson, and whether other columns of the lesson hold a mark. */
export type CellState = {
  readonly mark: { readonly value: number; readonly comment: string | null; readonly version: number } | null;
  readonly absence: { readonly code: AbsenceCode; readonly version: number } | null;
  readonly hasOtherMark: boolean;
};

/** Where the cell lies, on the date of the lesson. */
export type CellPlace = {
  readonly date: string;
  /** In the timetable, or recorded already (TT-04). */
  readonly isLessonKnown: boolean;
  readonly isPeriodClosed: boolean;
  /** The regulation takes no entry of that kind any more for the date of the lesson (LRS-15). */
  readonly isWindowOver: boolean;
  readonly isFuture: boolean;
  readonly isOnList: boolean;
  /** Nobody expects the pupil at the lessons of that day: taught at home, attested by protocol (IUP-02, IUP-03). */
  readonly isAway?: boolean;
  readonly isColumnKnown: boolean;
  readonly marksBan: MarksBan | null;
  readonly scale: MarkScale;
  /** Of the school, retired ones too (SET-14). */
  readonly absenceCodes: readonly Pick<AbsenceCodeInfo, 'code' | 'closedFrom'>[];
};

export type MarksBan = 'extracurricularNoMarks' | 'gradeless';

/** What the cell is to hold. */
export type CellTarget = { readonly value: number | null; readonly comment: string | null; readonly code: AbsenceCode | null };

/** Pages without marks: extra-curricular ones, and gradeless teaching – grades of LRS-26 (B-11), a subject without marks (SET-08). */
export function findMarksBan(course: { readonly kind: string; readonly grade: number; readonly isGradeless?: number | null }, gradelessGrades: readonly number[]): MarksBan | null {
  if (course.kind === 'extracurricular') return 'extracurricularNoMarks';
  return gradelessGrades.includes(course.grade) || course.isGradeless === 1 ? 'gradeless' : null;
}

/**
 * Why a change of a cell is refused; null = it is taken. First the place: lesson known, period open (B-3), entry window open
 * (SEC-07), lesson held, pupil on the list on that day, column there. Then somebody else's value (SYS-03). Then the values: scale (LRS-22, MRK-01), a code of the
 * school that is not retired by then (SET-14), no absence of who is not expected, no mark where the pupil is absent and no absence where a mark stands (ATT-08, B-11), no marks on pages without marks.
 */
export function findCellRefusal(set: CellSet, seen: SeenVersions, place: CellPlace, state: CellState): CellRefusal | null {
  if (!place.isLessonKnown) return 'noSuchLesson';
  if (place.isPeriodClosed) return 'periodClosed';
  if (place.isWindowOver) return 'windowOver';
  if (place.isFuture) return 'futureLesson';
  if (!place.isOnList) return 'studentNotOnList';
  if (!place.isColumnKnown) return 'noSuchColumn';
  if (seen.mark !== (state.mark?.version ?? 0) || seen.absence !== (state.absence?.version ?? 0)) return 'changedByOther';
  return findValueRefusal(set, place, state);
}

function findValueRefusal(set: CellSet, place: CellPlace, state: CellState): CellRefusal | null {
  switch (set.kind) {
    case 'mark':
      return findMarkRefusal(set.value, place) ?? (state.absence ? 'absentStudent' : null);
    case 'absence':
      if (place.isAway) return 'taughtElsewhere';
      return findCodeRefusal(set.code, place, state) ?? (state.mark || state.hasOtherMark ? 'markHasAbsence' : null);
    case 'clear':
      return null;
    case 'comment':
      return state.mark ? null : 'noMarkToComment';
    case 'restore':
      if (set.value !== null) return findMarkRefusal(set.value, place) ?? (set.code === null ? null : 'absentStudent');
      if (set.code === null) return null;
      // What stood there comes back even when it is retired by now.
      return isKnown(set.code, place) ? (state.hasOtherMark ? 'markHasAbsence' : null) : 'unknownAbsence';
  }
}

function findMarkRefusal(value: number, place: CellPlace): CellRefusal | null {
  return place.marksBan ?? (isMark(value, place.scale) ? null : 'notInScale');
}

/** A code that stands there already is no new one. */
function findCodeRefusal(code: AbsenceCode, place: CellPlace, state: CellState): CellRefusal | null {
  if (state.absence?.code === code) return null;
  if (!isKnown(code, place)) return 'unknownAbsence';
  return listOpenCodes(place.absenceCodes, place.date).some((one) => one.code === code) ? null : 'absenceRetired';
}

function isKnown(code: AbsenceCode, { absenceCodes }: CellPlace): boolean {
  return absenceCodes.some((one) => one.code === code);
}

/** Which of its records a change of a cell touches; each has its own term. */
export function listTouchedRecords(set: CellSet, state: CellState): ('mark' | 'attendance')[] {
  const target = findCellTarget(set, state);
  const touchesMark = target.value !== (state.mark?.value ?? null) || target.comment !== (state.mark?.comment ?? null);
  const touchesAbsence = target.code !== (state.absence?.code ?? null);
  return [...(touchesMark ? ['mark' as const] : []), ...(touchesAbsence ? ['attendance' as const] : [])];
}

/** What the cell holds after a change that is taken. A comment stays with its mark when only the mark is replaced. */
export function findCellTarget(set: CellSet, state: CellState): CellTarget {
  const { mark, absence } = state;
  const now: CellTarget = { value: mark?.value ?? null, comment: mark?.comment ?? null, code: absence?.code ?? null };
  switch (set.kind) {
    case 'mark':
      return { ...now, value: set.value };
    case 'absence':
      return { ...now, code: set.code };
    case 'clear':
      return { value: null, comment: null, code: null };
    case 'comment':
      return { ...now, comment: set.text === '' ? null : set.text };
    case 'restore':
      return { value: set.value, comment: set.value === null ? null : set.comment, code: set.code };
  }
}

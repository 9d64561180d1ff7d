import type { CellChange } from '@shared/contract/journal-contract';
import { atSchoolTime, type DemoClock } from './demo-clock';
import type { DiaryPupil } from './course-diary';
import type { EnteredLesson } from './enter-lesson';

const CORRECTED = 0.04;
const WHEN = '16:10';

/** In the afternoon a few teachers correct a mark of the day or take it back, so that the history of cells has something to tell. */
export async function correctMarks(date: string, entered: readonly EnteredLesson[], clock: DemoClock, until: number): Promise<void> {
  const moment = atSchoolTime(date, WHEN);
  if (moment > until) return;
  clock.moveTo(moment);
  await Promise.all(entered.map(async (item) => {
    const change = item.diary.random.chance(CORRECTED) ? findCorrection(item) : null;
    if (change === null) return;
    const [result] = await item.connection.call('journal.setCells', { courseId: item.diary.courseId, changes: [change] });
    if (result?.refusal !== null) throw new Error(`demo school: correction refused: ${String(result?.refusal)}`);
  }));
}

/** The pupil's list of marks is corrected with it: the quarter's mark is counted from it. */
function findCorrection({ diary, composed }: EnteredLesson): CellChange | null {
  const marks = composed.cells.filter(({ set, column }) => set.kind === 'mark' && column === 1);
  const cell = marks.length > 0 ? diary.random.pick(marks) : undefined;
  const pupil = diary.pupils.find(({ studentId }) => studentId === cell?.studentId);
  if (cell?.set.kind !== 'mark' || !pupil) return null;
  const seen = { mark: 1, absence: 0 };
  takeBack(pupil, cell.set.value);
  if (diary.random.chance(0.15)) return { ...cell, seen, set: { kind: 'clear' } };
  const value = cell.set.value === 5 ? 4 : cell.set.value + 1;
  pupil.marks.push(value);
  return { ...cell, seen, set: { kind: 'mark', value } };
}

function takeBack(pupil: DiaryPupil, value: number): void {
  const index = pupil.marks.lastIndexOf(value);
  if (index >= 0) pupil.marks.splice(index, 1);
}

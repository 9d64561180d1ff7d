import type { CellChange, CellRefusal, CellResult, JournalPage, PageLesson } from '@shared/contract/journal-contract';
import type { AbsenceCode } from '@shared/domain/journal';
import { failing, fakeBackend, type FakeBackend } from '../../support/fake-backend';

type StoredMark = { value: number; version: number; comment: string | null };
type StoredAbsence = { code: AbsenceCode; version: number };
export type FakeJournal = {
  readonly backend: FakeBackend;
  /** «дата/урок/колонка/ученик» → mark. */
  readonly marks: Map<string, StoredMark>;
  readonly absences: Map<string, StoredAbsence>;
  /** Somebody else writes while the page is open. */
  putByOther(cell: string, value: number): void;
  /** Lets held answers go; while `hold` is on, no write is answered. */
  hold(): () => void;
};

/** A journal in memory that keeps marks as the real one does: versions, refusals, one row per lesson at its first record. */
export function fakeJournal(initial: JournalPage): FakeJournal {
  let page = initial;
  const marks = new Map<string, StoredMark>();
  const absences = new Map<string, StoredAbsence>();
  const otherCells = new Set<string>();
  let gate: Promise<void> = Promise.resolve();
  const ids = new Map(page.lessons.map((lesson, index) => [`${lesson.date}/${lesson.lessonNumber}`, index + 1]));
  readInitial(page, marks, absences);

  const replace = (lesson: PageLesson) => {
    page = { ...page, lessons: page.lessons.map((one) => (one.date === lesson.date && one.lessonNumber === lesson.lessonNumber ? lesson : one)) };
    return lesson;
  };
  const find = (ref: { date: string; lessonNumber: number }) => page.lessons.find((lesson) => lesson.date === ref.date && lesson.lessonNumber === ref.lessonNumber)!;

  const setCell = (change: CellChange): CellResult => {
    const cell = `${change.date}/${change.lessonNumber}/${change.column}/${change.studentId}`;
    const attendance = `${change.date}/${change.lessonNumber}/${change.studentId}`;
    const refusal = findRefusal(page, change, marks.get(cell), absences.get(attendance));
    if (!refusal) {
      write(change.set, cell, attendance, marks, absences);
      const lesson = find(change);
      if (lesson.version === 0) replace({ ...lesson, version: 1, lessonId: ids.get(`${change.date}/${change.lessonNumber}`)! });
    }
    const lesson = find(change);
    const by = refusal === 'changedByOther' && otherCells.has(cell) ? { author: 'Петрова А. А.', at: '2025-09-16T07:04:00.000Z' } : null;
    return { refusal, by, limit: refusal === 'notInScale' ? '2–5' : null, mark: marks.get(cell) ?? null, absence: absences.get(attendance) ?? null, lessonId: lesson.lessonId, columnId: null, lessonVersion: lesson.version };
  };

  const backend = fakeBackend({
    'journal.getPage': () => withCells(page, marks, absences, ids),
    'journal.listCourses': () => [page.course],
    'journal.setCells': async ({ changes }) => {
      await gate;
      return changes.map(setCell);
    },
    'journal.saveLesson': async ({ edit, version, ...ref }) => {
      await gate;
      const lesson = find(ref);
      if (version !== lesson.version) return { refusals: ['changedByOther'], by: { author: 'Петрова А. А.', at: '2025-09-16T07:04:00.000Z' }, lesson };
      if (edit.topic !== null && edit.topic.length < 2) return { refusals: ['placeholderTopic'], by: null, lesson };
      return { refusals: [], by: null, lesson: replace({ ...lesson, ...edit, version: lesson.version + 1, lessonId: ids.get(`${ref.date}/${ref.lessonNumber}`)! }) };
    },
    'journal.addColumn': ({ workType, ...ref }) => {
      const lesson = find(ref);
      return replace({ ...lesson, columns: [...lesson.columns, { id: null, ordinal: lesson.columns.length + 1, workType, title: null }] });
    },
    'journal.setColumnWorkType': ({ workType, column, title, ...ref }) => {
      const lesson = find(ref);
      return replace({ ...lesson, columns: lesson.columns.map((one) => (one.ordinal === column ? { ...one, workType, title: title ?? one.title } : one)) });
    },
    'journal.removeColumn': ({ column, ...ref }) => replace({ ...find(ref), columns: find(ref).columns.filter((one) => one.ordinal !== column) }),
    'journal.getCellHistory': () => [],
    'journal.watchPage': () => null,
    'journal.leavePage': () => null,
    'workplace.listOutbox': () => [],
    'journal.getMyDay': failing('notFound'),
  });
  return {
    backend, marks, absences,
    putByOther: (cell, value) => {
      marks.set(cell, { value, version: (marks.get(cell)?.version ?? 0) + 1, comment: null });
      otherCells.add(cell);
    },
    hold: () => {
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => { release = resolve; });
      return () => { release(); };
    },
  };
}

function findRefusal(page: JournalPage, change: CellChange, mark: StoredMark | undefined, absence: StoredAbsence | undefined): CellRefusal | null {
  const lesson = page.lessons.find((one) => one.date === change.date && one.lessonNumber === change.lessonNumber);
  if (!lesson) return 'noSuchLesson';
  if (lesson.closed) return 'periodClosed';
  if (change.date > page.today) return 'futureLesson';
  if (change.seen.mark !== (mark?.version ?? 0) || change.seen.absence !== (absence?.version ?? 0)) return 'changedByOther';
  if (change.set.kind === 'mark' && (change.set.value < 2 || change.set.value > 5)) return 'notInScale';
  if (change.set.kind === 'absence' && !page.absenceCodes.some(({ code }) => change.set.kind === 'absence' && code === change.set.code)) return 'unknownAbsence';
  if (change.set.kind === 'mark' && absence) return 'absentStudent';
  if (change.set.kind === 'absence' && mark) return 'markHasAbsence';
  return change.set.kind === 'comment' && !mark ? 'noMarkToComment' : null;
}

let lastVersion = 0;

function write(set: CellChange['set'], cell: string, attendance: string, marks: Map<string, StoredMark>, absences: Map<string, StoredAbsence>): void {
  const putMark = (value: number | null, comment: string | null) => {
    if (value === null) marks.delete(cell);
    else marks.set(cell, { value, comment, version: (lastVersion += 1) });
  };
  const putAbsence = (code: AbsenceCode | null) => {
    if (code === null) absences.delete(attendance);
    else if (absences.get(attendance)?.code !== code) absences.set(attendance, { code, version: (lastVersion += 1) });
  };
  if (set.kind === 'mark') putMark(set.value, marks.get(cell)?.comment ?? null);
  else if (set.kind === 'absence') putAbsence(set.code);
  else if (set.kind === 'comment') putMark(marks.get(cell)?.value ?? null, set.text);
  else {
    putMark(set.kind === 'clear' ? null : set.value, set.kind === 'clear' ? null : set.comment);
    putAbsence(set.kind === 'clear' ? null : set.code);
  }
}

/** Column ids of the fake: lesson × 10 + column. */
function withCells(page: JournalPage, marks: Map<string, StoredMark>, absences: Map<string, StoredAbsence>, ids: ReadonlyMap<string, number>): JournalPage {
  const split = (key: string) => key.split('/');
  return {
    ...page,
    lessons: page.lessons.map((lesson) => {
      const lessonId = ids.get(`${lesson.date}/${lesson.lessonNumber}`)!;
      return { ...lesson, lessonId, columns: lesson.columns.map((column) => ({ ...column, id: lessonId * 10 + column.ordinal })) };
    }),
    marks: [...marks].map(([key, mark]) => {
      const [date = '', number = '', column = '', student = ''] = split(key);
      return { columnId: ids.get(`${date}/${number}`)! * 10 + Number(column), studentId: Number(student), ...mark, source: 'typed' as const };
    }),
    absences: [...absences].map(([key, absence]) => {
      const [date = '', number = '', student = ''] = split(key);
      return { lessonId: ids.get(`${date}/${number}`)!, studentId: Number(student), ...absence, source: 'typed' as const };
    }),
  };
}

function readInitial(page: JournalPage, marks: Map<string, StoredMark>, absences: Map<string, StoredAbsence>): void {
  for (const lesson of page.lessons) {
    const key = `${lesson.date}/${lesson.lessonNumber}`;
    for (const absence of page.absences) if (absence.lessonId === lesson.lessonId) absences.set(`${key}/${absence.studentId}`, { code: absence.code, version: absence.version });
    for (const column of lesson.columns) {
      for (const mark of page.marks) if (mark.columnId === column.id) marks.set(`${key}/${column.ordinal}/${mark.studentId}`, { value: mark.value, version: mark.version, comment: mark.comment });
    }
  }
}

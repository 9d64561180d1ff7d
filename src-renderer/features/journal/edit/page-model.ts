import { replaceEqualDeep } from '@tanstack/react-query';
import type { JournalPage, PageLesson, PageStudent } from '@shared/contract/journal-contract';
import type { OutboxEntry } from '@shared/contract/system-contract';
import { buildColumns, type GridColumn } from '../grid/grid-column';
import { buildPeriodColumns, type PeriodColumn } from '../grid/period-columns';
import { buildRowView, type RowView } from '../grid/row-view';
import { lessonKeyOf, type LessonRef } from './cell-address';
import { createEditState, type EditState } from './edit-state';
import { Listeners } from './listeners';
import { keepWaiting } from './queued-entries';

/** One open journal page: what the file holds, what has been typed, and the rows as they look. Screens subscribe to the part they show. */
export class PageModel {
  readonly changes = new Listeners();
  #page: JournalPage;
  #columns: readonly GridColumn[];
  #periodColumns: readonly PeriodColumn[];
  #state: EditState;
  readonly #rows = new Map<number, RowView>();

  constructor(page: JournalPage, outbox: readonly OutboxEntry[] = []) {
    this.#page = page;
    this.#columns = buildColumns(page);
    this.#periodColumns = buildPeriodColumns(page);
    this.#state = keepWaiting(createEditState(page), page.course.id, outbox);
  }

  get page(): JournalPage {
    return this.#page;
  }

  get columns(): readonly GridColumn[] {
    return this.#columns;
  }

  get periodColumns(): readonly PeriodColumn[] {
    return this.#periodColumns;
  }

  get state(): EditState {
    return this.#state;
  }

  readonly getRow = (student: PageStudent): RowView => {
    const known = this.#rows.get(student.id);
    if (known) return known;
    const row = buildRowView({ page: this.#page, columns: this.#columns, periodColumns: this.#periodColumns, state: this.#state }, student, undefined);
    this.#rows.set(student.id, row);
    return row;
  };

  findLesson(lesson: LessonRef): PageLesson | null {
    return this.#page.lessons.find((one) => one.date === lesson.date && one.lessonNumber === lesson.lessonNumber) ?? null;
  }

  /** A new state of the cells; only rows of pupils it is about are built again. */
  setState(state: EditState, studentIds: Iterable<number>): void {
    this.#state = state;
    const changed = new Set(studentIds);
    this.#rebuildRows((student) => changed.has(student.id));
    this.changes.notify();
  }

  /** Lessons as the backend answered them. */
  replaceLessons(lessons: readonly PageLesson[]): void {
    const byKey = new Map(lessons.map((lesson) => [lessonKeyOf(lesson), lesson]));
    this.#setPage({ ...this.#page, lessons: this.#page.lessons.map((lesson) => byKey.get(lessonKeyOf(lesson)) ?? lesson) });
  }

  /** The page read anew; what has been typed and not saved stays over it, and what is the same is not painted again. */
  load(read: JournalPage, outbox: readonly OutboxEntry[] = []): void {
    const page = keepEqualParts(this.#page, read);
    if (page.periodMarks !== this.#page.periodMarks || page.periodId !== this.#page.periodId) this.#periodColumns = buildPeriodColumns(page);
    this.#state = keepWaiting(createEditState(page, this.#state.entries, this.#state.lastEntryId), page.course.id, outbox);
    this.#setPage(page);
  }

  #setPage(page: JournalPage): void {
    this.#page = page;
    const columns = buildColumns(page);
    if (JSON.stringify(columns) !== JSON.stringify(this.#columns)) this.#columns = columns;
    this.#rebuildRows(() => true);
    this.changes.notify();
  }

  #rebuildRows(isChanged: (student: PageStudent) => boolean): void {
    const source = { page: this.#page, columns: this.#columns, periodColumns: this.#periodColumns, state: this.#state };
    for (const student of this.#page.students) {
      if (isChanged(student)) this.#rows.set(student.id, buildRowView(source, student, this.#rows.get(student.id)));
    }
  }
}

/** Parts that say the same are the old objects, so that rows and heads know themselves unchanged. Marks and absences go into maps anyway. */
function keepEqualParts(before: JournalPage, read: JournalPage): JournalPage {
  return {
    ...read,
    course: replaceEqualDeep(before.course, read.course),
    periods: replaceEqualDeep(before.periods, read.periods),
    students: replaceEqualDeep(before.students, read.students),
    lessons: replaceEqualDeep(before.lessons, read.lessons),
    periodMarks: replaceEqualDeep(before.periodMarks, read.periodMarks),
    planTopics: replaceEqualDeep(before.planTopics, read.planTopics),
    absenceCodes: replaceEqualDeep(before.absenceCodes, read.absenceCodes),
    workTypes: replaceEqualDeep(before.workTypes, read.workTypes),
    otherWorks: replaceEqualDeep(before.otherWorks, read.otherWorks),
    exemptions: replaceEqualDeep(before.exemptions, read.exemptions),
  };
}

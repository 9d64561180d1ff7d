import type { Query } from '../../database/statement-cache';

/** What the log keeps of a row, before or after. */
export type EntryImage = Readonly<Record<string, string | number | null | undefined>>;
/** `date` '' = of a period, not of a day. */
export type EntryPlace = { readonly className: string; readonly date: string; readonly lessonId: number };
type Read = <T>(work: (query: Query) => T) => T;
type LessonPlace = { readonly courseId: number; readonly date: string };

/** To which class and day an entry belongs, also where its lesson or column has been removed since: the log itself has told of them. */
export class EntryPlaces {
  readonly #read: Read;
  readonly #lessonOfColumn = new Map<number, number | null>();
  readonly #lessons = new Map<number, LessonPlace | null>();
  readonly #classOfCourse = new Map<number, string>();

  constructor(read: Read) {
    this.#read = read;
  }

  /** A line about a lesson or a column names what others will ask for. */
  learn(entity: string, id: number, image: EntryImage): void {
    if (entity === 'mark_column' && image.lessonId !== undefined) this.#lessonOfColumn.set(id, Number(image.lessonId));
    if (entity === 'lesson' && image.courseId !== undefined && image.date !== undefined) this.#lessons.set(id, { courseId: Number(image.courseId), date: String(image.date) });
  }

  find(entity: string, image: EntryImage): EntryPlace | null {
    if (entity === 'period_mark' || entity === 'period_closing') {
      const className = image.courseId === undefined ? null : this.#findClass(Number(image.courseId));
      return className === null ? null : { className, date: '', lessonId: 0 };
    }
    const lessonId = this.#findLesson(entity, image);
    const lesson = lessonId === null ? null : this.#getLesson(lessonId);
    const className = lesson && this.#findClass(lesson.courseId);
    return lesson && className !== null && lessonId !== null ? { className, date: lesson.date, lessonId } : null;
  }

  #findLesson(entity: string, image: EntryImage): number | null {
    if (entity === 'lesson') return image.id === undefined ? null : Number(image.id);
    if (image.lessonId !== undefined) return Number(image.lessonId);
    if (image.columnId === undefined) return null;
    const columnId = Number(image.columnId);
    let known = this.#lessonOfColumn.get(columnId);
    if (known === undefined) {
      known = this.#read((query) => query.find<{ id: number }>('SELECT lesson_id AS "id" FROM mark_column WHERE id = ?', columnId))?.id ?? null;
      this.#lessonOfColumn.set(columnId, known);
    }
    return known;
  }

  #getLesson(lessonId: number): LessonPlace | null {
    let known = this.#lessons.get(lessonId);
    if (known === undefined) {
      known = this.#read((query) => query.find<LessonPlace>('SELECT course_id AS "courseId", date AS "date" FROM lesson WHERE id = ?', lessonId)) ?? null;
      this.#lessons.set(lessonId, known);
    }
    return known;
  }

  #findClass(courseId: number): string | null {
    const known = this.#classOfCourse.get(courseId);
    if (known !== undefined) return known;
    const name = this.#read((query) => query.find<{ name: string }>('SELECT c.name AS "name" FROM course k JOIN school_class c ON c.id = k.class_id WHERE k.id = ?', courseId))?.name ?? null;
    if (name !== null) this.#classOfCourse.set(courseId, name);
    return name;
  }
}

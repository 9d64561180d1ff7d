/** An address inside the journal: a page, a period of it, a lesson on it. */
export type JournalPlace = { readonly courseId: number; readonly periodId?: number | undefined; readonly date?: string | undefined; readonly lessonNumber?: number | undefined };

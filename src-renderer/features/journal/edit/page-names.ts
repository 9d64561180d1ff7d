import { useQueries } from '@tanstack/react-query';
import type { JournalPage } from '@shared/contract/journal-contract';
import { useBackend } from '../../../api/backend-context';
import { formatPageTitle } from '../texts/page-title';
import { getOpenPages } from './open-pages';

/** How a page and its pupils are called; `students` by id. */
export type PageNames = { readonly title: string; readonly students: ReadonlyMap<number, string> };

export function buildPageNames(page: JournalPage): PageNames {
  return { title: formatPageTitle(page.course), students: new Map(page.students.map((student) => [student.id, student.name])) };
}

/** Names of pages by course: of those that were opened at once and without a holder, of others when one answers. */
export function usePageNames(courseIds: readonly number[]): ReadonlyMap<number, PageNames> {
  const backend = useBackend();
  const { opened } = getOpenPages(backend);
  const ids = [...new Set(courseIds)];
  const unknown = ids.filter((id) => !opened.has(id));
  const read = useQueries({
    queries: unknown.map((courseId) => ({ queryKey: ['journal.pageNames', courseId], staleTime: Infinity, queryFn: async () => buildPageNames(await backend.call('journal.getPage', { courseId })) })),
  });
  const names = new Map<number, PageNames>();
  for (const id of ids) {
    const page = opened.get(id);
    const found = page ? buildPageNames(page) : read[unknown.indexOf(id)]?.data;
    if (found) names.set(id, found);
  }
  return names;
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { BackendEvent } from '@shared/contract/messages';
import { useBackend } from '../../../api/backend-context';
import { useMoment } from '../../../api/use-moment';
import { getOpenPages } from '../edit/open-pages';
import type { PageEditor } from '../edit/page-editor';
import { buildPageQuery } from './page-query';

/** Own writes and other people's changes are read again together, in a pause. */
const REREAD_PAUSE_MS = 400;

/** Reads a page and keeps its editor: what was typed and not saved is there again after leaving and coming back. */
export function useJournalPage(courseId: number, periodId: number | undefined): { readonly editor: PageEditor | null; readonly error: unknown; readonly retry: () => void } {
  const backend = useBackend();
  const formatMoment = useMoment();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(buildPageQuery(backend, queryClient, courseId, periodId));
  const editor = useMemo(() => (data ? getOpenPages(backend).open(backend, data, formatMoment) : null), [backend, data, formatMoment]);
  useEffect(() => (editor ? getOpenPages(backend).show(editor) : undefined), [backend, editor]);
  const isOutrun = data !== undefined && editor === null;
  useEffect(() => { if (isOutrun) void refetch(); }, [isOutrun, data, refetch]);
  useEffect(() => { if (editor && data) editor.load(data.page, data.requestedAt, data.outbox); }, [editor, data]);
  useEffect(() => {
    if (!editor) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const reread = () => {
      clearTimeout(timer);
      timer = setTimeout(() => { if (editor.isIdle) void refetch(); }, REREAD_PAUSE_MS);
    };
    const stops = [editor.idle.subscribe(reread), backend.onEvent((event) => { if (isAboutPage(event, courseId)) reread(); })];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [editor, backend, courseId, refetch]);
  return { editor, error: editor ? null : error, retry: () => { void refetch(); } };
}

/** Somebody changed the page, or entries of this workstation have gone out. */
function isAboutPage(event: BackendEvent, courseId: number): boolean {
  return event.kind === 'outboxChanged' || (event.kind === 'coursesChanged' && event.courseIds.includes(courseId));
}

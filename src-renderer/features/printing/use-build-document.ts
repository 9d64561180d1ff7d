import { useState } from 'react';
import type { Progress } from '@shared/contract/messages';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { formatFailure } from '../../api/failure';
import { useLongCall } from '../../api/use-long-call';
import type { PrintChoice } from './print-choice';

export type BuildDocument = {
  readonly document: PrintedDocument | null;
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  readonly failure: string | null;
  readonly build: (choice: PrintChoice) => Promise<void>;
  readonly cancel: () => void;
  readonly clear: () => void;
};

/** Builds whichever document is chosen; one at a time, with progress, to be cancelled. */
export function useBuildDocument(): BuildDocument {
  const book = useLongCall('printing.buildClassBook');
  const summary = useLongCall('printing.buildSummarySheet');
  const course = useLongCall('printing.buildCourseSpreads');
  const [document, setDocument] = useState<PrintedDocument | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const running = [book, summary, course].find((call) => call.isRunning);
  const build = async (choice: PrintChoice) => {
    setDocument(null);
    setFailure(null);
    const outcome = await start(choice);
    if (outcome === null) return;
    if (outcome.failure === null) setDocument(outcome.output);
    else setFailure(formatFailure(outcome.failure));
  };
  const start = async ({ kind, classId, courseId }: PrintChoice) => {
    if (kind === 'course') return courseId === null ? null : await course.run({ courseId });
    if (classId === null) return null;
    return kind === 'book' ? await book.run({ classId }) : await summary.run({ classId });
  };
  return {
    document, failure, build,
    isRunning: running !== undefined,
    progress: running?.progress ?? null,
    cancel: () => { running?.cancel(); },
    clear: () => { setDocument(null); setFailure(null); },
  };
}

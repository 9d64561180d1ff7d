import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '@shared/contract/app-error';
import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import type { Progress } from '@shared/contract/messages';
import { useBackend } from './backend-context';
import { toAppError } from './failure';

export type LongCallOutcome<Output> = { readonly output: Output; readonly failure: null } | { readonly output: null; readonly failure: AppError };

export type LongCall<N extends ProcedureName> = {
  readonly run: (input: InputFor<N>) => Promise<LongCallOutcome<OutputFor<N>>>;
  readonly cancel: () => void;
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  /** What the last run was rejected with; null while running and after success. */
  readonly failure: AppError | null;
};

type State = { readonly isRunning: boolean; readonly progress: Progress | null; readonly failure: AppError | null };
const IDLE: State = { isRunning: false, progress: null, failure: null };

/** A call that takes seconds: progress, cancel, and stopped when its screen is left. */
export function useLongCall<N extends ProcedureName>(name: N): LongCall<N> {
  const backend = useBackend();
  const [state, setState] = useState<State>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => { running.current?.abort(); }, []);

  const run = useCallback(async (input: InputFor<N>): Promise<LongCallOutcome<OutputFor<N>>> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const show = (next: State) => { if (running.current === controller) setState(next); };
    show({ isRunning: true, progress: null, failure: null });
    try {
      const onProgress = (progress: Progress) => { show({ isRunning: true, progress, failure: null }); };
      const output = await backend.call(name, input, { signal: controller.signal, onProgress });
      show(IDLE);
      return { output, failure: null };
    } catch (error) {
      const failure = toAppError(error);
      show({ isRunning: false, progress: null, failure });
      return { output: null, failure };
    }
  }, [backend, name]);
  const cancel = useCallback(() => { running.current?.abort(); }, []);
  return { run, cancel, ...state };
}

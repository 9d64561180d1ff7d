import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import type { Progress } from '@shared/contract/messages';
import { useBackend } from './backend-context';

export type LongCall<N extends ProcedureName> = {
  readonly run: (input: InputFor<N>) => Promise<OutputFor<N> | null>;
  readonly cancel: () => void;
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  /** What the last run was rejected with; null while running and after success. */
  readonly failure: unknown;
  readonly reset: () => void;
};

type State = { readonly isRunning: boolean; readonly progress: Progress | null; readonly failure: unknown };
const IDLE: State = { isRunning: false, progress: null, failure: null };

/** A call that takes seconds: progress, cancel, and stopped when its screen is left. */
export function useLongCall<N extends ProcedureName>(name: N): LongCall<N> {
  const backend = useBackend();
  const [state, setState] = useState<State>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => { running.current?.abort(); }, []);

  const run = useCallback(async (input: InputFor<N>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const isCurrent = () => running.current === controller;
    setState({ isRunning: true, progress: null, failure: null });
    try {
      const onProgress = (progress: Progress) => { if (isCurrent()) setState({ isRunning: true, progress, failure: null }); };
      const output = await backend.call(name, input, { signal: controller.signal, onProgress });
      if (isCurrent()) setState(IDLE);
      return isCurrent() ? output : null;
    } catch (failure) {
      if (isCurrent()) setState({ isRunning: false, progress: null, failure });
      return null;
    }
  }, [backend, name]);
  const cancel = useCallback(() => { running.current?.abort(); }, []);
  const reset = useCallback(() => { setState(IDLE); }, []);
  return { run, cancel, reset, ...state };
}

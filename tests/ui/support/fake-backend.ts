import { AppError, type AppErrorCode, type AppErrorDetails } from '@shared/contract/app-error';
import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import type { BackendEvent } from '@shared/contract/messages';
import type { BackendClient, CallOptions } from '@renderer/api/backend-client';

type Answer<N extends ProcedureName> = (input: InputFor<N>, options: CallOptions) => OutputFor<N> | Promise<OutputFor<N>>;
export type FakeAnswers = { [N in ProcedureName]?: Answer<N> };
export type RecordedCall = { readonly [N in ProcedureName]: { readonly name: N; readonly input: InputFor<N> } }[ProcedureName];

export type FakeBackend = BackendClient & {
  readonly calls: readonly RecordedCall[];
  /** Inputs of the calls of one procedure, in order. */
  inputsOf<N extends ProcedureName>(name: N): readonly InputFor<N>[];
  /** Adds or replaces answers while a test runs. */
  answer(answers: FakeAnswers): void;
  emit(event: BackendEvent): void;
};

/** A typed backend made of answers; a call without an answer fails loudly. */
export function fakeBackend(initial: FakeAnswers = {}): FakeBackend {
  const answers: FakeAnswers = { ...initial };
  const calls: RecordedCall[] = [];
  const listeners = new Set<(event: BackendEvent) => void>();
  return {
    calls,
    inputsOf: <N extends ProcedureName>(name: N) => calls.filter((call) => call.name === name).map((call) => call.input as InputFor<N>),
    answer: (more) => { Object.assign(answers, more); },
    emit: (event) => { for (const listener of listeners) listener(event); },
    call: async <N extends ProcedureName>(name: N, input: InputFor<N>, options: CallOptions = {}) => {
      calls.push({ name, input } as RecordedCall);
      const answer = answers[name];
      if (!answer) throw new Error(`no fake answer for ${name}`);
      return await answer(input, options);
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

/** An answer that fails as the backend would. */
export function failing(code: AppErrorCode, details: AppErrorDetails = {}): () => never {
  return () => { throw new AppError(code, details); };
}

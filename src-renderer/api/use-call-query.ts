import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import { useBackend } from './backend-context';

/** Reads through the contract; the key is `[procedure, input]`, so every screen shares what is already read. */
export function useCallQuery<N extends ProcedureName>(name: N, input: InputFor<N>, options: { readonly enabled?: boolean } = {}): UseQueryResult<OutputFor<N>> {
  const backend = useBackend();
  return useQuery<OutputFor<N>>({ queryKey: [name, input], queryFn: () => backend.call(name, input), enabled: options.enabled ?? true });
}

/** Writes through the contract; failures stay in `error` for the screen to show. */
export function useCallMutation<N extends ProcedureName>(name: N): UseMutationResult<OutputFor<N>, unknown, InputFor<N>> {
  const backend = useBackend();
  return useMutation<OutputFor<N>, unknown, InputFor<N>>({ mutationFn: (input) => backend.call(name, input) });
}

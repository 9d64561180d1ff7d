import type { WorkplaceState } from '@shared/contract/system-contract';
import { useCallQuery } from '../../../api/use-call-query';

/** The line of this workstation to the holder and its unsent entries; kept up to date by events (`followEvents`). */
export function useWorkplace(): WorkplaceState | undefined {
  return useCallQuery('workplace.getState', {}).data;
}

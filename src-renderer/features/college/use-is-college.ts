import { useCallQuery } from '../../api/use-call-query';

/** Does the school teach professions? Until it is known, and for those who may not look: no. */
export function useIsCollege(): boolean {
  return useCallQuery('college.getProgrammes', {}).data?.isCollege === true;
}

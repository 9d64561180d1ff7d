import { useCallback } from 'react';
import { formatMoment } from '@shared/lib/format-moment';
import { useSession } from './session-context';

export { formatMoment };

export function useMoment(): (instant: string) => string {
  const { timeZone } = useSession().school;
  return useCallback((instant) => formatMoment(instant, timeZone), [timeZone]);
}

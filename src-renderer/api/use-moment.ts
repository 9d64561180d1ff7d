import { useCallback } from 'react';
import { useSession } from './session-context';

/** An instant in the school's time zone, whatever the machine's: «16.09.2025 12:04». */
export function formatMoment(instant: string, timeZone: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const parts = new Intl.DateTimeFormat('ru-RU', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  return parts.format(date).replace(',', '');
}

export function useMoment(): (instant: string) => string {
  const { timeZone } = useSession().school;
  return useCallback((instant) => formatMoment(instant, timeZone), [timeZone]);
}

import type { CalendarDate } from '@shared/lib/calendar-date';

/** Krasnoyarsk keeps one offset all the year round. */
const SCHOOL_OFFSET = '+07:00';

/** The clock of a backend on which the year is played: it stands until it is moved. */
export type DemoClock = {
  readonly time: () => number;
  readonly moveTo: (instantMs: number) => void;
};

export function createDemoClock(): DemoClock {
  let now = Date.parse('2025-08-28T09:00:00+07:00');
  return {
    time: () => now,
    moveTo: (instantMs) => {
      now = Math.max(now, instantMs);
    },
  };
}

/** An instant of a civil day in the demo school; `time` is `HH:mm`. */
export function atSchoolTime(date: CalendarDate, time: string): number {
  return Date.parse(`${date}T${time}:00${SCHOOL_OFFSET}`);
}

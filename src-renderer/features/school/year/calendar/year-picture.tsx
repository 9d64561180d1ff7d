import { useRef, useState, type KeyboardEvent } from 'react';
import { DAY_KIND_TITLES, DAY_LETTERS, type PictureDay } from '@shared/domain/school';
import { addDays, weekdayOf } from '@shared/lib/calendar-date';
import { formatDayAndMonth, formatMonth, formatWeekday } from '@shared/lib/russian-date';
import styles from './calendar.module.css';

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
type Props = { readonly days: readonly PictureDay[]; readonly label: string; /** None for those who only look. */ readonly onOpen: ((date: string) => void) | undefined };

/** Months side by side. Every unusual day has a letter and a hatch besides its colour; arrows go from day to day, Enter opens one. */
export function YearPicture({ days, label, onOpen }: Props) {
  const [cursor, setCursor] = useState(days[0]?.date ?? '');
  const root = useRef<HTMLDivElement>(null);
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const next = step === undefined || cursor === '' ? undefined : addDays(cursor, step);
    if (next === undefined || !days.some(({ date }) => date === next)) return;
    event.preventDefault();
    setCursor(next);
    root.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  return (
    <div ref={root} className={styles.picture} role="group" aria-label={label} onKeyDown={move}>
      {months.map((month) => (
        <Month key={month} days={days.filter(({ date }) => date.startsWith(month))} cursor={cursor} onFocus={setCursor} onOpen={onOpen} />
      ))}
    </div>
  );
}

type MonthProps = { readonly days: readonly PictureDay[]; readonly cursor: string; readonly onFocus: (date: string) => void; readonly onOpen: Props['onOpen'] };

function Month({ days, cursor, onFocus, onOpen }: MonthProps) {
  const first = days[0]?.date ?? '';
  return (
    <section className={styles.month} aria-label={`${formatMonth(first)} ${first.slice(0, 4)}`}>
      <h3>{`${formatMonth(first)} ${first.slice(0, 4)}`}</h3>
      <div className={styles.days}>
        {WEEKDAYS.map((word) => <span key={word} className={styles.weekday} aria-hidden="true">{word}</span>)}
        {days.map((day, index) => (
          <button
            key={day.date}
            type="button"
            className={styles.day}
            data-kind={day.kind}
            data-date={day.date}
            data-odd={day.period !== null && day.period % 2 === 1 ? true : undefined}
            style={index === 0 ? { gridColumnStart: weekdayOf(day.date) } : undefined}
            tabIndex={day.date === cursor ? 0 : -1}
            aria-label={describeDay(day)}
            title={describeDay(day)}
            onFocus={() => { onFocus(day.date); }}
            onClick={() => { onOpen?.(day.date); }}
          >
            {Number(day.date.slice(8))}
            {DAY_LETTERS[day.kind] !== '' && <b aria-hidden="true">{DAY_LETTERS[day.kind]}</b>}
          </button>
        ))}
      </div>
    </section>
  );
}

function describeDay({ date, kind, name }: PictureDay): string {
  return `${formatDayAndMonth(date)}, ${formatWeekday(date)}: ${DAY_KIND_TITLES[kind].toLowerCase()}${name === null ? '' : ` – ${name}`}`;
}

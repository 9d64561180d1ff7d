import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { FreeDaysCard, YearCalendar } from '@shared/contract/calendar-contract';
import { countPeriodDays, DAY_KIND_TITLES, DAY_LETTERS, formatDates, type CalendarView, type DayKind } from '@shared/domain/school';
import type { CalendarClass } from '@shared/domain/timetable';
import { formatDate } from '@shared/lib/russian-date';
import { describeWhom } from '../year-words';
import { FreeDaysDialog } from './free-days-dialog';
import { PublicDaysDialog } from './public-days-dialog';
import styles from './calendar.module.css';

const LEGEND: readonly DayKind[] = ['study', 'vacation', 'holiday', 'moved', 'cancelled', 'weekend'];
type Props = {
  readonly calendar: YearCalendar; readonly views: readonly CalendarView[]; readonly view: CalendarView | undefined; readonly schoolClass: CalendarClass;
  readonly mayEdit: boolean; readonly onView: (key: string) => void; readonly onDay: (date: string) => void;
};

/** Beside the picture: whose year it is, school days of its periods, all vacations and special days. */
export function CalendarSide({ calendar, views, view, schoolClass, mayEdit, onView, onDay }: Props) {
  return (
    <aside className={styles.side} aria-label="О календаре">
      <NativeSelect label="Чей год показан" value={view?.key ?? ''} data={views.map(({ key, label }) => ({ value: key, label }))} onChange={(event) => { onView(event.currentTarget.value); }} />
      <Legend />
      <section aria-label="Учебные дни периодов">
        <h2>Учебных дней</h2>
        <table className={styles.rows}>
          <tbody>
            {countPeriodDays(calendar, schoolClass).map((period) => <tr key={period.name}><th scope="row">{period.name}</th><td>{formatDates(period)}</td><td>{period.schoolDays}</td></tr>)}
          </tbody>
        </table>
      </section>
      <FreeDaysList calendar={calendar} mayEdit={mayEdit} />
      {calendar.specialDays.length > 0 && (
        <section aria-label="Особые дни">
          <h2>Особые дни</h2>
          <ul className={styles.entries}>
            {calendar.specialDays.map((day) => (
              <li key={day.id}>
                <button type="button" className={styles.entry} disabled={!mayEdit} onClick={() => { onDay(day.date); }}>
                  {`${DAY_LETTERS[day.kind]} · ${formatDate(day.date)} – ${day.name} `}<span>{describeWhom(day, calendar.classes)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function Legend() {
  return (
    <ul className={styles.legend} aria-label="Обозначения">
      {LEGEND.map((kind) => <li key={kind}><span className={styles.day} data-kind={kind} aria-hidden="true">{DAY_LETTERS[kind] === '' ? '1' : <b>{DAY_LETTERS[kind]}</b>}</span><span>{DAY_KIND_TITLES[kind]}</span></li>)}
    </ul>
  );
}

function FreeDaysList({ calendar, mayEdit }: { readonly calendar: YearCalendar; readonly mayEdit: boolean }) {
  const [edited, setEdited] = useState<FreeDaysCard | 'new' | null>(null);
  const [isTaking, setTaking] = useState(false);
  return (
    <section aria-label="Каникулы и праздники">
      <h2>Каникулы и праздники</h2>
      {mayEdit && (
        <Group gap="xs" mb="xs">
          <Button size="xs" onClick={() => { setEdited('new'); }}>Добавить…</Button>
          <Button size="xs" variant="default" onClick={() => { setTaking(true); }}>Праздники России…</Button>
        </Group>
      )}
      <ul className={styles.entries}>
        {calendar.freeDays.map((days) => (
          <li key={days.id}>
            <button type="button" className={styles.entry} disabled={!mayEdit} onClick={() => { setEdited(days); }}>
              {`${days.kind === 'vacation' ? 'К' : 'П'} · ${days.name}, ${formatDates(days)} `}<span>{describeWhom(days, calendar.classes)}</span>
            </button>
          </li>
        ))}
      </ul>
      {edited !== null && <FreeDaysDialog key={edited === 'new' ? 0 : edited.id} calendar={calendar} days={edited === 'new' ? null : edited} onClose={() => { setEdited(null); }} />}
      {isTaking && <PublicDaysDialog calendar={calendar} onClose={() => { setTaking(false); }} />}
    </section>
  );
}

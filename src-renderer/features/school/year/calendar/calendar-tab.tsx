import { useState } from 'react';
import type { YearCalendar } from '@shared/contract/calendar-contract';
import { listCalendarViews, listPictureDays } from '@shared/domain/school';
import { CalendarSide } from './calendar-side';
import { DayDialog } from './day-dialog';
import { YearPicture } from './year-picture';
import styles from './calendar.module.css';

/** The whole year in one picture; a day under the hand can be made special. */
export function CalendarTab({ calendar, mayEdit }: { readonly calendar: YearCalendar; readonly mayEdit: boolean }) {
  const views = listCalendarViews(calendar);
  const [chosen, setChosen] = useState(views[0]?.key ?? '');
  const [day, setDay] = useState<string | null>(null);
  const view = views.find(({ key }) => key === chosen) ?? views[0];
  const schoolClass = view?.schoolClass ?? { classId: 0, grade: 1, shift: 1, weekDays: null };
  return (
    <div className={styles.tab}>
      <YearPicture days={listPictureDays(calendar, schoolClass)} label={`Календарь: ${view?.label ?? 'школа'}`} onOpen={mayEdit ? setDay : undefined} />
      <CalendarSide calendar={calendar} views={views} view={view} schoolClass={schoolClass} mayEdit={mayEdit} onView={setChosen} onDay={setDay} />
      {day !== null && <DayDialog key={day} calendar={calendar} date={day} schoolClass={schoolClass} onClose={() => { setDay(null); }} />}
    </div>
  );
}

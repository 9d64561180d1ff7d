import { Button, Group, Text } from '@mantine/core';
import { addDays } from '@shared/lib/calendar-date';
import { plural } from '@shared/lib/plural';
import { formatDayAndMonth, formatWeekday } from '@shared/lib/russian-date';
import type { MyDay } from '@shared/contract/journal-contract';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { Icon } from '../../../components/icon';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { Screen } from '../../../components/screen';
import type { JournalPlace } from '../page/journal-place';
import { DayLessons } from './day-lessons';
import { useDayRefresh } from './use-day-refresh';

export type MyDayScreenProps = {
  /** Absent = today. */
  readonly date: string | undefined;
  readonly onDateChange: (date: string | undefined) => void;
  readonly onOpen: (place: JournalPlace) => void;
};

/** A teacher's day: lessons with what they still lack, then what was left unfinished before (JRN-11). */
export function MyDayScreen({ date, onDateChange, onOpen }: MyDayScreenProps) {
  const { today } = useSession();
  const day = useCallQuery('journal.getMyDay', date === undefined ? {} : { date });
  useDayRefresh(day.refetch, day.data?.courseIds);
  const shown = day.data?.date ?? date ?? today;
  const go = (days: number) => {
    const next = addDays(shown, days);
    onDateChange(next === today ? undefined : next);
  };
  return (
    <Screen
      title="Мой день"
      note={`${formatWeekday(shown)}, ${formatDayAndMonth(shown)}${shown === today ? ', сегодня' : ''}`}
      actions={
        <Group gap={4} wrap="nowrap">
          <Button size="compact-sm" variant="default" aria-label="Предыдущий день" onClick={() => { go(-1); }}><Icon name="left" size={16} /></Button>
          <Button size="compact-sm" variant="default" disabled={shown === today} onClick={() => { onDateChange(undefined); }}>Сегодня</Button>
          <Button size="compact-sm" variant="default" aria-label="Следующий день" onClick={() => { go(1); }}><Icon name="right" size={16} /></Button>
        </Group>
      }
    >
      {day.isPending && <Reading />}
      {day.isError && <MessageBox onRetry={() => { void day.refetch(); }}>{formatFailure(day.error)}</MessageBox>}
      {day.data && <DayContent day={day.data} today={today} onOpen={onOpen} />}
    </Screen>
  );
}

function DayContent({ day, today, onOpen }: { readonly day: MyDay; readonly today: string; readonly onOpen: (place: JournalPlace) => void }) {
  const more = day.unfinishedCount - day.unfinished.length;
  return (
    <>
      {day.dayNote && <MessageBox kind="notice">{day.dayNote}</MessageBox>}
      {day.lessons.length > 0 && <DayLessons label="Уроки дня" lessons={day.lessons} today={today} withDate={false} onOpen={onOpen} />}
      {day.lessons.length === 0 && !day.dayNote && <Text size="sm" c="dimmed">В этот день уроков у вас нет.</Text>}
      {day.unfinishedCount > 0 ? (
        <section aria-label="Не заполнено раньше">
          <Text component="h2" size="md" fw={600} mb={4}>Не заполнено раньше: {day.unfinishedCount} {plural(day.unfinishedCount, 'урок', 'урока', 'уроков')}</Text>
          <DayLessons label="Не заполнено раньше" lessons={day.unfinished} today={today} withDate onOpen={onOpen} />
          {more > 0 && <Text size="sm" c="dimmed" mt={4}>И ещё {more} более ранних.</Text>}
        </section>
      ) : <Text size="sm" c="dimmed">Все прошедшие уроки периода заполнены.</Text>}
    </>
  );
}

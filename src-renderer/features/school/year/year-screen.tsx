import { Badge, Group, NativeSelect, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { YearCard } from '@shared/contract/calendar-contract';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { Screen } from '../../../components/screen';
import { BellsTab } from './bells/bells-tab';
import { CalendarTab } from './calendar/calendar-tab';
import { PeriodsTab } from './periods/periods-tab';
import { PrintCalendarButton } from './print-calendar-button';
import { STATE_WORDS } from './year-words';

const TABS = [['periods', 'Год и периоды'], ['calendar', 'Календарь'], ['bells', 'Звонки']] as const;

/** «Учебный год»: the years of the school, their periods, the calendar picture, the bells (SET-03, SET-04, SET-06). */
export function YearScreen() {
  const years = useCallQuery('school.listYears', {});
  const [chosen, setChosen] = useState<number | null>(null);
  const current = years.data?.find(({ id }) => id === chosen) ?? years.data?.find(({ isCurrent }) => isCurrent) ?? years.data?.[0];
  return (
    <Screen
      title="Учебный год"
      note={current && <YearChoice years={years.data ?? []} current={current} onChoose={setChosen} />}
      actions={current && <PrintCalendarButton year={current} />}
    >
      {years.isPending && <Reading />}
      {years.isError && <MessageBox onRetry={() => { void years.refetch(); }}>{formatFailure(years.error)}</MessageBox>}
      {current && <YearTabs key={current.id} year={current} years={years.data ?? []} onChoose={setChosen} />}
    </Screen>
  );
}

function YearChoice({ years, current, onChoose }: { readonly years: readonly YearCard[]; readonly current: YearCard; readonly onChoose: (id: number) => void }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <NativeSelect
        size="xs"
        aria-label="Показать год"
        value={current.id}
        data={years.map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(event) => { onChoose(Number(event.currentTarget.value)); }}
      />
      <Badge variant="light" color={current.state === 'open' ? 'blue' : 'gray'} tt="none">{STATE_WORDS[current.state]}</Badge>
    </Group>
  );
}

type TabsProps = { readonly year: YearCard; readonly years: readonly YearCard[]; readonly onChoose: (id: number) => void };

function YearTabs({ year, years, onChoose }: TabsProps) {
  const [tab, setTab] = useState<string | null>('periods');
  const [hasSeenBells, setSeenBells] = useState(false);
  const open = (next: string | null) => {
    setTab(next);
    if (next === 'bells') setSeenBells(true);
  };
  const calendar = useCallQuery('school.getYearCalendar', { yearId: year.id });
  const mayEdit = useSession().rights.includes('school.edit') && year.state !== 'closed';
  return (
    <>
      <Tabs value={tab} onChange={open}>
        <Tabs.List aria-label="Раздел учебного года">{TABS.map(([value, word]) => <Tabs.Tab key={value} value={value}>{word}</Tabs.Tab>)}</Tabs.List>
      </Tabs>
      {calendar.isPending && <Reading />}
      {calendar.isError && <MessageBox onRetry={() => { void calendar.refetch(); }}>{formatFailure(calendar.error)}</MessageBox>}
      {/* Hidden, not left: what is being typed in one tab stays while another is looked at. */}
      {calendar.data && <div hidden={tab !== 'periods'}><PeriodsTab calendar={calendar.data} years={years} mayEdit={mayEdit} isShown={tab === 'periods'} onChoose={onChoose} /></div>}
      {calendar.data && tab === 'calendar' && <CalendarTab calendar={calendar.data} mayEdit={mayEdit} />}
      {hasSeenBells && <div hidden={tab !== 'bells'}><BellsTab yearId={year.id} mayEdit={mayEdit} isShown={tab === 'bells'} /></div>}
    </>
  );
}

import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { YearCard } from '@shared/contract/calendar-contract';
import { formatLongDate } from '@shared/lib/russian-date';
import { useSession } from '../../../api/session-context';
import { useMoment } from '../../../api/use-moment';
import { LastChange } from '../../../components/record';
import { YearDialog } from './year-dialog';
import { YearStateDialog } from './year-state-dialog';

type Opened = 'new' | 'edit' | 'open' | 'close' | null;
type Props = { readonly year: YearCard; readonly years: readonly YearCard[]; readonly onChoose: (id: number) => void };

/** The year itself with what the administrator may do about it (SET-03). */
export function YearFacts({ year, years, onChoose }: Props) {
  const mayManage = useSession().rights.includes('year.manage');
  const formatMoment = useMoment();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => { setOpened(null); };
  return (
    <section aria-label="Год">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} fz="md">{`${year.name} учебный год`}</Title>
          <Text size="sm">{`С ${formatLongDate(year.startDate)} по ${formatLongDate(year.endDate)}`}</Text>
          <Text size="sm" c="dimmed">{describeState(year)}</Text>
          <LastChange change={year.lastChange} moment={formatMoment} />
        </div>
        {mayManage && (
          <Group gap="xs">
            {year.state !== 'closed' && <Button variant="default" size="xs" onClick={() => { setOpened('edit'); }}>Изменить даты…</Button>}
            {year.state !== 'open' && <Button variant="default" size="xs" onClick={() => { setOpened('open'); }}>Открыть год…</Button>}
            {year.state === 'open' && <Button variant="default" size="xs" onClick={() => { setOpened('close'); }}>Закрыть год…</Button>}
            <Button size="xs" onClick={() => { setOpened('new'); }}>Новый год…</Button>
          </Group>
        )}
      </Group>
      {opened === 'new' && <YearDialog year={null} years={years} onClose={close} onSaved={onChoose} />}
      {opened === 'edit' && <YearDialog year={year} years={years} onClose={close} onSaved={onChoose} />}
      {(opened === 'open' || opened === 'close') && <YearStateDialog year={year} action={opened} years={years} onClose={close} />}
    </section>
  );
}

function describeState({ state, isCurrent, closedOn }: YearCard): string {
  if (state === 'planned') return 'Готовится: в списках и журнале его ещё нет. Откройте год в последнюю неделю августа.';
  if (state === 'closed') return closedOn === null ? 'Закрыт: календарь и звонки не меняются.' : `Закрыт ${formatLongDate(closedOn)}: календарь и звонки не меняются.`;
  return isCurrent ? 'Открыт: с ним работают списки, расписание и журнал.' : 'Открыт, но списки и журнал показывают более новый открытый год.';
}

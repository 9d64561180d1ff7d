import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { BackupPlaceState, BackupState } from '@shared/contract/backup-contract';
import { formatSize } from '@shared/domain/backup';
import { plural } from '@shared/lib/plural';
import { formatDate } from '@shared/lib/russian-date';
import { useMoment } from '../../api/use-moment';
import { MessageBox } from '../../components/message-box';
import { PLACE_WORDS } from './place-words';

type Props = { readonly state: BackupState; readonly onSettings: (() => void) | null };

/** Alarms first; then when the last copy was made, when the next one comes, and how the places stand. */
export function BackupSummary({ state, onSettings }: Props) {
  const moment = useMoment();
  const { daily, weekly, monthly } = state.settings.keep;
  const facts: readonly (readonly [string, string])[] = [
    ['Последняя хорошая копия', state.lastGoodAt === null ? 'ещё не было' : moment(state.lastGoodAt)],
    ['Последняя вне этого компьютера', state.lastExternalAt === null ? 'ещё не было' : moment(state.lastExternalAt)],
    ['Следующая', describeNext(state)],
    ['Копии делает', `компьютер ${state.holder}`],
    ['Хранятся', `${String(daily)} ежедневных, ${String(weekly)} еженедельных, ${String(monthly)} ежемесячных`],
  ];
  return (
    <Stack gap="xs">
      {state.alarms.map((alarm) => <MessageBox key={alarm} kind="warning">{alarm}</MessageBox>)}
      <Paper withBorder p="sm">
        <Group justify="space-between" align="flex-start">
          <dl style={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 16px', margin: 0, fontSize: '0.875rem' }}>
            {facts.map(([title, value]) => <Fact key={title} title={title} value={value} />)}
          </dl>
          {onSettings && <Button size="xs" variant="default" onClick={onSettings}>Места и расписание…</Button>}
        </Group>
        <ul style={{ margin: '8px 0 0', paddingLeft: 18 }} aria-label="Места для копий">
          {state.places.map((place) => <li key={place.path}><Place place={place} /></li>)}
        </ul>
      </Paper>
    </Stack>
  );
}

/** A missed copy is caught up at once, not after the last lesson. */
function describeNext({ nextRun, settings, lastBell }: BackupState): string {
  const time = nextRun.slice(11);
  const afterLessons = settings.time === null && lastBell !== null && time >= lastBell ? `, после последнего урока (${lastBell})` : '';
  return `${formatDate(nextRun.slice(0, 10))} в ${time}${afterLessons}`;
}

function Fact({ title, value }: { readonly title: string; readonly value: string }) {
  return <><dt style={{ color: 'var(--mantine-color-dimmed)' }}>{title}</dt><dd style={{ margin: 0 }}>{value}</dd></>;
}

function Place({ place }: { readonly place: BackupPlaceState }) {
  const copies = `${String(place.copies)} ${plural(place.copies, 'копия', 'копии', 'копий')}`;
  const room = place.freeKb === null ? '' : `, свободно ${formatSize(place.freeKb)}`;
  return (
    <Text size="sm" component="span">
      {`${PLACE_WORDS[place.kind]}: ${place.path}`}
      <Text size="sm" component="span" c={place.problem === null ? 'dimmed' : 'var(--uch-warning-text)'}>{place.problem === null ? ` – ${copies}${room}` : ` – ${place.problem}`}</Text>
    </Text>
  );
}

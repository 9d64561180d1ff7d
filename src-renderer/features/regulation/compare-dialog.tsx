import { Modal, Stack, Table, Text, Title } from '@mantine/core';
import type { RegulationChangeInfo, RegulationSetting } from '@shared/contract/regulation-contract';
import { formatSetting, getParameter } from '@shared/domain/regulation';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { describeClause, formatChangeValue, formatOrder, STATE_WORDS } from './regulation-words';

/** What the five documents say about one parameter, side by side, and how the school has changed it. */
export function CompareDialog({ setting, onClose }: { readonly setting: RegulationSetting; readonly onClose: () => void }) {
  const presets = useCallQuery('regulation.listPresets', {});
  const history = useCallQuery('regulation.getHistory', { setting: setting.key });
  return (
    <Modal opened onClose={onClose} size="xl" title={getParameter(setting.key).title} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        <Text size="sm" fw={600}>{`В школе: ${formatSetting(setting.key, setting.value)}`}</Text>
        {presets.isError && <MessageBox onRetry={() => { void presets.refetch(); }}>{formatFailure(presets.error)}</MessageBox>}
        {presets.isPending && <Reading />}
        {presets.data && (
          <Table fz="sm" verticalSpacing={4}>
            <Table.Thead><Table.Tr><Table.Th>Пресет</Table.Th><Table.Th>Значение</Table.Th><Table.Th>Пункт</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {presets.data.map(({ code, title, values: { [setting.key]: preset } }) => (
                <Table.Tr key={code}>
                  <Table.Th scope="row" fw={400}>{title}</Table.Th>
                  <Table.Td>{formatSetting(setting.key, preset.value)}{preset.said !== null && <Text size="xs" c="dimmed">{`в документе: ${preset.said}`}</Text>}</Table.Td>
                  <Table.Td>{code === 'default' ? '—' : describeClause(preset)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {history.isError && <MessageBox onRetry={() => { void history.refetch(); }}>{formatFailure(history.error)}</MessageBox>}
        {history.data && <History changes={history.data} />}
      </Stack>
    </Modal>
  );
}

function History({ changes }: { readonly changes: readonly RegulationChangeInfo[] }) {
  const formatMoment = useMoment();
  if (changes.length === 0) return <Text size="sm" c="dimmed">Школа этот параметр не меняла.</Text>;
  return (
    <section aria-label="История изменений">
      <Title order={3} fz="sm" mb={4}>История изменений</Title>
      {changes.map((change) => (
        <Text key={change.id} size="sm">
          {`С ${formatDate(change.dateFrom)}: ${formatChangeValue(change)} – ${STATE_WORDS[change.state]}, ${formatOrder(change)}. Предложено ${formatMoment(change.madeAt)}, ${change.madeBy}`}
          {change.decidedAt !== null && `; решение ${formatMoment(change.decidedAt)}, ${change.decidedBy ?? ''}${change.decisionReason === null ? '' : `: ${change.decisionReason}`}`}
        </Text>
      ))}
    </section>
  );
}

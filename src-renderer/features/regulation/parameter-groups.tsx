import { Badge, Button, Group, Text, Title } from '@mantine/core';
import type { RegulationPage, RegulationSetting } from '@shared/contract/regulation-contract';
import { formatSetting, getParameter, SETTING_GROUPS } from '@shared/domain/regulation';
import { DataTable, type Column } from '../../components/data-table';
import { matchesWords } from '../../components/matches-words';
import { describeSource } from './regulation-words';

type Props = {
  readonly page: RegulationPage;
  readonly words: string;
  readonly onlyDifferent: boolean;
  /** Null for those who only look. */
  readonly onEdit: ((setting: RegulationSetting) => void) | null;
  readonly onCompare: (setting: RegulationSetting) => void;
};

/** The parameters in the order of the local act, each group a table. */
export function ParameterGroups({ page, words, onlyDifferent, onEdit, onCompare }: Props) {
  const settings = new Map(page.settings.map((setting) => [setting.key, setting]));
  const columns = listColumns(onEdit, onCompare);
  const groups = SETTING_GROUPS.map(({ title, keys }) => ({
    title,
    rows: keys.flatMap((key) => settings.get(key) ?? []).filter((setting) => (!onlyDifferent || setting.differs) && isFound(setting, title, words)),
  })).filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return <Text size="sm">{onlyDifferent ? 'Отличий от пресета нет.' : 'Таких параметров нет. Измените слова поиска.'}</Text>;
  return groups.map(({ title, rows }) => (
    <section key={title} aria-label={title}>
      <Title order={2} fz="md" mb={4}>{title}</Title>
      <DataTable label={title} columns={columns} rows={rows} rowKey={({ key }) => key} emptyText="" />
    </section>
  ));
}

function isFound(setting: RegulationSetting, group: string, words: string): boolean {
  return matchesWords(words, [getParameter(setting.key).title, group, formatSetting(setting.key, setting.value), describeSource(setting)]);
}

function listColumns(onEdit: Props['onEdit'], onCompare: Props['onCompare']): readonly Column<RegulationSetting>[] {
  return [
    { key: 'title', title: 'Параметр', width: '27%', isRowHead: true, render: ({ key }) => getParameter(key).title },
    { key: 'value', title: 'Действует', render: (setting) => <Value setting={setting} /> },
    { key: 'source', title: 'Откуда', width: '22%', render: (setting) => <Text size="xs">{describeSource(setting)}</Text> },
    {
      key: 'actions', title: 'Действия', width: onEdit ? '200px' : '110px',
      render: (setting) => (
        <Group gap={6} wrap="nowrap">
          {onEdit && <Button size="compact-xs" variant="default" onClick={() => { onEdit(setting); }}>Изменить…</Button>}
          <Button size="compact-xs" variant="default" onClick={() => { onCompare(setting); }}>Сравнить…</Button>
        </Group>
      ),
    },
  ];
}

/** The difference from the preset is told in words beside the value. */
function Value({ setting: { key, value, preset, differs } }: { readonly setting: RegulationSetting }) {
  return (
    <>
      <Text size="sm" fw={differs ? 600 : 400}>{formatSetting(key, value)}</Text>
      {differs && <Text size="xs"><Badge component="span" size="xs" radius="sm" mr={6}>отличие</Badge>{`в пресете: ${formatSetting(key, preset.value)}`}</Text>}
      {!differs && preset.said !== null && <Text size="xs" c="dimmed">{`в документе: ${preset.said}`}</Text>}
    </>
  );
}

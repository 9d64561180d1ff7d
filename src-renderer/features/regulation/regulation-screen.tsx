import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RegulationPage, RegulationSetting } from '@shared/contract/regulation-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { DateField } from '../../components/date-field';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { ReadyDocument } from '../outage';
import { ChangeDialog } from './change-dialog';
import { CompareDialog } from './compare-dialog';
import { ParameterGroups } from './parameter-groups';
import { PresetDialog } from './preset-dialog';
import { WaitingChanges } from './waiting-changes';

/** «Регламент школы» (SET-15): every rule the school lives by, where it comes from, and how it is changed. */
export function RegulationScreen() {
  const { rights } = useSession();
  const [date, setDate] = useState<string | null>(null);
  const page = useCallQuery('regulation.getPage', date === null ? {} : { date });
  const printing = useCallMutation('regulation.printAnnex');
  const [isChoosing, setChoosing] = useState(false);
  const mayEdit = rights.includes('regulation.edit');
  const actions = (
    <>
      {mayEdit && <Button variant="default" onClick={() => { setChoosing(true); }}>Выбрать пресет…</Button>}
      <Button loading={printing.isPending} onClick={() => { printing.mutate(date === null ? {} : { date }); }}>Приложение к акту…</Button>
    </>
  );
  return (
    <Screen title="Регламент школы" note={page.data && describePreset(page.data)} actions={actions}>
      {page.isError && <MessageBox onRetry={() => { void page.refetch(); }}>{formatFailure(page.error)}</MessageBox>}
      {printing.isError && <MessageBox>{formatFailure(printing.error)}</MessageBox>}
      {page.isPending && <Reading />}
      {page.data && <PageBody page={page.data} mayEdit={mayEdit} onDate={setDate} />}
      {isChoosing && page.data && <PresetDialog page={page.data} onClose={() => { setChoosing(false); }} />}
      {printing.data && (
        <Modal opened onClose={() => { printing.reset(); }} title="Приложение готово" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
          <Stack gap="sm"><ReadyDocument document={printing.data} /></Stack>
        </Modal>
      )}
    </Screen>
  );
}

type BodyProps = { readonly page: RegulationPage; readonly mayEdit: boolean; readonly onDate: (date: string | null) => void };

function PageBody({ page, mayEdit, onDate }: BodyProps) {
  const [words, setWords] = useState('');
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const [editing, setEditing] = useState<RegulationSetting | null>(null);
  const [comparing, setComparing] = useState<RegulationSetting | null>(null);
  const different = page.settings.filter(({ differs }) => differs).length;
  return (
    <Stack gap="md">
      <WaitingChanges page={page} />
      <Group gap="md" align="flex-end">
        <TextInput label="Найти параметр" placeholder="например: домашнее задание" w={300} value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
        <DateField label="Действует на дату" value={page.date} onChange={(chosen) => { if (chosen !== undefined) onDate(chosen === page.today ? null : chosen); }} />
        <Checkbox mb={8} label={`Только отличия от пресета (${String(different)})`} checked={onlyDifferent} onChange={(event) => { setOnlyDifferent(event.currentTarget.checked); }} />
      </Group>
      {page.date !== page.today && <Text size="sm">{`Показаны правила на ${formatDate(page.date)}.`}</Text>}
      <ParameterGroups page={page} words={words} onlyDifferent={onlyDifferent} onEdit={mayEdit ? setEditing : null} onCompare={setComparing} />
      {editing && <ChangeDialog setting={editing} today={page.today} onClose={() => { setEditing(null); }} />}
      {comparing && <CompareDialog setting={comparing} onClose={() => { setComparing(null); }} />}
    </Stack>
  );
}

function describePreset({ preset, settings }: RegulationPage): string {
  const own = settings.some(({ differs }) => differs) ? 'Свой регламент на основе пресета' : 'Пресет';
  return `${own} «${preset.title}»${preset.since === null ? '' : `, с ${formatDate(preset.since)}`}`;
}

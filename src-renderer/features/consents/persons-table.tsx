import { ActionIcon, Menu, TextInput, Group, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ConsentEntry, ConsentPerson } from '@shared/contract/consents-contract';
import { CONSENT_KIND_TITLES } from '@shared/domain/consents';
import { formatDate } from '@shared/lib/russian-date';
import { DataTable, type Column } from '../../components/data-table';
import { Icon } from '../../components/icon';
import { matchesWords } from '../../components/matches-words';
import { CONSENT_WORDS } from '../people';
import styles from './consents.module.css';
import { nameEntry } from './name-entry';
import type { PersonStep } from './person-dialogs';
import { ScanLink } from './scan-link';

type Props = { readonly label: string; readonly persons: readonly ConsentPerson[]; readonly canEdit: boolean; readonly canPrint: boolean; readonly onStep: (step: PersonStep) => void };

/** Persons with their decisions; those without any can be kept alone. */
export function PersonsTable({ label, persons, canEdit, canPrint, onStep }: Props) {
  const [words, setWords] = useState('');
  const [isMissingOnly, setMissingOnly] = useState(false);
  const rows = persons.filter((person) => (!isMissingOnly || person.state === 'none' || person.state === 'expired') && matchesWords(words, [person.name, person.place]));
  const columns: readonly Column<ConsentPerson>[] = [
    { key: 'name', title: 'Чьи данные', isRowHead: true, sortBy: (row) => row.name, render: (row) => <><span className={row.subject === 'guardian' ? styles.guardian : undefined}>{row.name}</span><div className={row.subject === 'guardian' ? styles.guardianPlace : styles.small}>{row.place}</div></> },
    { key: 'state', title: 'Обработка данных', noWrap: true, sortBy: (row) => row.state, render: (row) => <State person={row} /> },
    { key: 'entries', title: 'Решения', render: (row) => row.entries.map((entry) => <div key={entry.id} className={entry.withdrawnOn === null ? undefined : styles.ended}>{describeEntry(entry)}{entry.scanName != null && <ScanLink person={row} entry={entry} />}</div>) },
    { key: 'actions', title: 'Действия', align: 'center', width: '6rem', render: (row) => <Steps person={row} canEdit={canEdit} canPrint={canPrint} onStep={onStep} /> },
  ];
  return (
    <>
      <Group gap="md">
        <TextInput w={240} leftSection={<Icon name="search" size={15} />} placeholder="Фамилия" aria-label="Отбор людей" value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
        <Checkbox size="sm" label="Только без решения" checked={isMissingOnly} onChange={(event) => { setMissingOnly(event.currentTarget.checked); }} />
      </Group>
      <DataTable label={label} columns={columns} rows={rows} rowKey={(row) => `${row.subject}-${row.id}-${row.studentId}`} rowHeight={48} emptyText={isMissingOnly && words === '' ? 'Решения зарегистрированы по всем.' : 'Таких людей нет. Уточните отбор.'} />
    </>
  );
}

function State({ person }: { readonly person: ConsentPerson }) {
  return (
    <>
      <span className={styles.state} data-state={person.state}>{CONSENT_WORDS[person.state]}</span>
      {person.soonUntil !== null && <div className={styles.soon}>{`до ${formatDate(person.soonUntil)}`}</div>}
      {person.isInformedOnPaper && person.subject !== 'staff' && <div className={styles.small}>информирование на бумаге</div>}
    </>
  );
}

function describeEntry({ kind, decision, decidedOn, paperNumber, validUntil, withdrawnOn, withdrawalDocument, givenBy, keptAt }: ConsentEntry): string {
  return [
    nameEntry({ kind, decision }),
    decidedOn === null ? 'без даты' : formatDate(decidedOn),
    paperNumber === null ? null : `№ ${paperNumber}`,
    givenBy === null ? null : `подписал(а) ${givenBy}`,
    validUntil === null ? null : `до ${formatDate(validUntil)}`,
    keptAt,
    withdrawnOn === null ? null : `отозвано ${formatDate(withdrawnOn)} (${withdrawalDocument ?? ''})`,
  ].filter(Boolean).join(', ');
}

type StepsProps = { readonly person: ConsentPerson; readonly canEdit: boolean; readonly canPrint: boolean; readonly onStep: (step: PersonStep) => void };

function Steps({ person, canEdit, canPrint, onStep }: StepsProps) {
  if (!canEdit && !canPrint) return null;
  const open = person.entries.filter((entry) => entry.decision === 'consent' && entry.withdrawnOn === null);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size="sm" aria-label={`Действия: ${person.name}`}><Icon name="more" size={16} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {canEdit && <Menu.Item onClick={() => { onStep({ kind: 'register', person }); }}>Зарегистрировать решение…</Menu.Item>}
        {canEdit && open.map((entry) => <Menu.Item key={entry.id} onClick={() => { onStep({ kind: 'withdraw', person, entry }); }}>{`Отозвать: ${CONSENT_KIND_TITLES[entry.kind].toLowerCase()}…`}</Menu.Item>)}
        {canEdit && person.entries.map((entry) => <Menu.Item key={`scan-${String(entry.id)}`} onClick={() => { onStep({ kind: 'attach', person, entry }); }}>{`${entry.scanName == null ? 'Приложить скан' : 'Заменить скан'}: ${nameEntry(entry)}…`}</Menu.Item>)}
        {canPrint && <Menu.Item onClick={() => { onStep({ kind: 'print', person }); }}>Напечатать бланк…</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Anchor, Button, Text } from '@mantine/core';
import type { ProgrammeRow } from '@shared/contract/work-programme-contract';
import { formatDate } from '@shared/lib/russian-date';
import type { Column } from '../../../components/data-table';

type Actions = { readonly onOpen: (row: ProgrammeRow) => void; readonly onAttach: (row: ProgrammeRow) => void };

export function listProgrammeColumns({ onOpen, onAttach }: Actions): readonly Column<ProgrammeRow>[] {
  return [
    { key: 'classes', title: 'Классы', width: '9rem', sortBy: ({ grade }) => grade, render: nameClasses },
    { key: 'subject', title: 'Предмет', isRowHead: true, sortBy: ({ subject }) => subject, render: ({ subject }) => subject },
    { key: 'teachers', title: 'Учителя', sortBy: ({ teachers }) => teachers.join(', '), render: ({ teachers }) => teachers.join(', ') },
    { key: 'file', title: 'Программа', sortBy: ({ current }) => current?.fileName ?? '', render: (row) => describeFile(row, onOpen, onAttach) },
    { key: 'edition', title: 'Редакция', sortBy: ({ current }) => current?.edition ?? '', render: ({ current }) => current?.edition ?? '' },
    { key: 'approved', title: 'Утверждена', width: '9rem', noWrap: true, sortBy: ({ current }) => current?.approvedOn ?? '', render: describeApproval },
  ];
}

/** «7А, 7Б», shortened to the grade where they are many. */
function nameClasses({ grade, classes }: ProgrammeRow): string {
  return classes.length > 4 ? `${grade} классы: ${classes.length}` : classes.map(({ name }) => name).join(', ');
}

function describeFile(row: ProgrammeRow, onOpen: Actions['onOpen'], onAttach: Actions['onAttach']) {
  if (row.current) return <Anchor component="button" type="button" size="sm" ta="left" onClick={() => { onOpen(row); }}>{row.current.fileName}</Anchor>;
  if (row.canEdit) return <Button size="compact-xs" variant="default" onClick={() => { onAttach(row); }} aria-label={`Приложить программу: ${row.subject}, ${nameClasses(row)}`}>Приложить…</Button>;
  return <Text span size="sm" c="dimmed">нет программы</Text>;
}

function describeApproval({ current }: ProgrammeRow) {
  if (current === null) return '';
  return current.approvedOn === null ? <Text span size="sm" c="var(--uch-warning-text)">не утверждена</Text> : formatDate(current.approvedOn);
}

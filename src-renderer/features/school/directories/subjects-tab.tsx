import { useState } from 'react';
import type { SubjectCard } from '@shared/contract/directories-contract';
import { SUBJECT_COMPONENT_TITLES } from '@shared/domain/school';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import type { Column } from '../../../components/data-table';
import { DirectoryList } from './directory-list';
import type { TabProps } from './directory-tabs';
import { OpenRecord } from './open-record';
import { SubjectDialog } from './subject-dialog';
import styles from './directories.module.css';

/** «Предметы ФБУП», «Предметы компонента ОО» with their links to teachers and classes (SET-08). */
export function SubjectsTab(props: TabProps) {
  const subjects = useCallQuery('school.listSubjects', {});
  const mayEdit = useSession().rights.includes('school.edit');
  const [open, setOpen] = useState<SubjectCard | 'new' | null>(null);
  const last = Math.max(0, ...(subjects.data ?? []).map(({ ordinal }) => ordinal));
  return (
    <DirectoryList
      {...props}
      label="Предметы"
      query={subjects}
      rows={subjects.data}
      columns={listColumns(mayEdit ? setOpen : undefined)}
      rowKey={(subject) => subject.id}
      texts={(subject) => [subject.name, subject.shortName, subject.area, SUBJECT_COMPONENT_TITLES[subject.component], ...subject.teachers]}
      placeholder="Предмет, область, учитель"
      emptyText="Предметов пока нет. Добавьте первый или загрузите файл школы."
      addWord="Новый предмет…"
      onAdd={mayEdit ? () => { setOpen('new'); } : undefined}
    >
      {open !== null && <SubjectDialog subject={open === 'new' ? null : open} nextOrdinal={last + 1} onClose={() => { setOpen(null); }} />}
    </DirectoryList>
  );
}

function listColumns(onOpen: ((subject: SubjectCard) => void) | undefined): readonly Column<SubjectCard>[] {
  return [
    {
      key: 'name', title: 'Предмет', width: '17rem', isRowHead: true, sortBy: (subject) => subject.name,
      render: (subject) => <OpenRecord name={subject.name} closedFrom={subject.closedFrom} onOpen={onOpen && (() => { onOpen(subject); })} />,
    },
    { key: 'short', title: 'В сетке', width: '7rem', sortBy: (subject) => subject.shortName, render: (subject) => subject.shortName },
    { key: 'component', title: 'Часть плана', width: '9rem', sortBy: (subject) => SUBJECT_COMPONENT_TITLES[subject.component], render: (subject) => SUBJECT_COMPONENT_TITLES[subject.component] },
    { key: 'signs', title: 'Особенности', width: '10rem', render: (subject) => [subject.isDivisible ? 'делится на группы' : '', subject.isGradeless ? 'без отметок' : ''].filter(Boolean).join(', ') },
    { key: 'teachers', title: 'Учителя', render: (subject) => <Names names={subject.teachers} none="нет связи с педагогом" /> },
    { key: 'classes', title: 'Классы', render: (subject) => <Names names={subject.classes} none="нет связи с классом" /> },
  ];
}

function Names({ names, none }: { readonly names: readonly string[]; readonly none: string }) {
  return <span className={styles.names}><span title={names.length > MOST_NAMES ? names.join(', ') : undefined}>{names.length === 0 ? none : listFirst(names)}</span></span>;
}

const MOST_NAMES = 4;

/** The first names and how many more: a subject of thirty classes is one line too. */
function listFirst(names: readonly string[]): string {
  const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  return `${shown.map(shorten).join(', ')}${shown.length < names.length ? ` и ещё ${String(names.length - shown.length)}` : ''}`;
}

/** «Иванова М. П.»: a full name is too long for a cell. */
function shorten(name: string): string {
  const [last = '', ...rest] = name.split(' ');
  return rest.length === 0 ? last : `${last} ${rest.map((part) => `${part.charAt(0)}.`).join(' ')}`;
}

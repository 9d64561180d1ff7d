import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ClassCard } from '@shared/contract/directories-contract';
import { findLevel, LEVEL_TITLES } from '@shared/domain/school';
import { formatDate } from '@shared/lib/russian-date';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import type { Column } from '../../../components/data-table';
import { ClassDialog } from './class-dialog';
import { ClassSetsDialog } from './class-sets-dialog';
import { DirectoryList } from './directory-list';
import type { TabProps } from './directory-tabs';
import { OpenRecord } from './open-record';
import styles from './directories.module.css';

/** Classes of the year with their teacher, level, shift and working mode (SET-05, SET-09). */
export function ClassesTab(props: TabProps) {
  const classes = useCallQuery('school.listClassCards', {});
  const { rights, year } = useSession();
  const mayEdit = rights.includes('school.edit');
  const [open, setOpen] = useState<ClassCard | 'new' | 'sets' | null>(null);
  const close = () => { setOpen(null); };
  return (
    <DirectoryList
      {...props}
      label="Классы"
      query={classes}
      rows={classes.data}
      columns={listColumns(mayEdit ? setOpen : undefined, year.startDate)}
      rowKey={(card) => card.id}
      texts={(card) => [card.name, card.teacher, card.profile, card.setName, card.room]}
      placeholder="7А, фамилия учителя"
      emptyText="Классов этого года пока нет. Добавьте первый или загрузите файл школы."
      addWord="Новый класс…"
      onAdd={mayEdit ? () => { setOpen('new'); } : undefined}
      moreActions={mayEdit && <Button variant="default" onClick={() => { setOpen('sets'); }}>Классы-комплекты…</Button>}
    >
      {open === 'sets' && <ClassSetsDialog onClose={close} />}
      {open !== null && open !== 'sets' && <ClassDialog card={open === 'new' ? null : open} onClose={close} />}
    </DirectoryList>
  );
}

function listColumns(onOpen: ((card: ClassCard) => void) | undefined, yearStart: string): readonly Column<ClassCard>[] {
  return [
    { key: 'name', title: 'Класс', width: '8rem', isRowHead: true, sortBy: (card) => card.name, render: (card) => <OpenRecord name={card.name} closedFrom={card.closedFrom} onOpen={onOpen && (() => { onOpen(card); })} /> },
    { key: 'count', title: 'Учеников', width: '6rem', align: 'right', sortBy: (card) => card.studentCount, render: (card) => card.studentCount },
    {
      key: 'teacher', title: 'Классный руководитель', sortBy: (card) => card.teacher ?? '',
      render: (card) => (card.teacher === null ? 'не назначен' : <>{card.teacher}{card.teacherFrom !== null && card.teacherFrom > yearStart && <span className={styles.names}>{` с ${formatDate(card.teacherFrom)}`}</span>}</>),
    },
    { key: 'level', title: 'Уровень', width: '9.5rem', noWrap: true, render: (card) => LEVEL_TITLES[card.level ?? findLevel(card.grade)] },
    { key: 'shift', title: 'Смена', width: '4.5rem', align: 'center', sortBy: (card) => card.shift, render: (card) => card.shift },
    { key: 'room', title: 'Кабинет', width: '5.5rem', sortBy: (card) => card.room ?? '', render: (card) => card.room ?? '' },
    { key: 'profile', title: 'Профиль, комплект', render: (card) => [card.profile, card.setName && `комплект «${card.setName}»`].filter(Boolean).join(', ') },
    { key: 'mode', title: 'Режим', width: '10.5rem', render: (card) => describeMode(card) },
  ];
}

/** Only what the class has of its own; the rest is as in the whole school. */
function describeMode({ weekDays, firstLesson, lessonMinutes, mostPerDay, mostPerWeek }: ClassCard): string {
  const parts = [
    weekDays !== null && `${String(weekDays)} дней`,
    firstLesson !== null && `с ${String(firstLesson)}-го урока`,
    lessonMinutes !== null && `по ${String(lessonMinutes)} мин`,
    mostPerDay !== null && `до ${String(mostPerDay)} в день`,
    mostPerWeek !== null && `до ${String(mostPerWeek)} в неделю`,
  ].filter(Boolean);
  return parts.length === 0 ? 'как в школе' : parts.join(', ');
}

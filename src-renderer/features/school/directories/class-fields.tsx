import { Group, SimpleGrid, Text } from '@mantine/core';
import { useState } from 'react';
import type { ClassCard, ClassEdit } from '@shared/contract/directories-contract';
import { findLevel, LEVELS, LEVEL_TITLES } from '@shared/domain/school';
import { formatDate } from '@shared/lib/russian-date';
import type { RecordDraft } from '../../../api/use-record-draft';
import type { RecordField } from '../../../components/record';
import { ChoiceEdit, DateEdit, NumberChoiceEdit, NumberEdit, SearchEdit, TextEdit } from './edit-fields';
import styles from './directories.module.css';

type Option = { readonly value: string; readonly label: string };
export type ClassOptions = { readonly staff: readonly Option[]; readonly rooms: readonly Option[]; readonly sets: readonly Option[] };

const named = (options: readonly Option[]) => (value: unknown): string => options.find((one) => one.value === String(value))?.label ?? '—';

export function listClassFields({ staff, rooms, sets }: ClassOptions): readonly RecordField<ClassEdit>[] {
  return [
    { key: 'grade', label: 'Параллель' },
    { key: 'letter', label: 'Литера' },
    { key: 'level', label: 'Уровень', format: (_value, edit) => (edit.level === null ? 'по параллели' : LEVEL_TITLES[edit.level]) },
    { key: 'shift', label: 'Смена' },
    { key: 'profile', label: 'Профиль' },
    { key: 'roomId', label: 'Кабинет', format: named(rooms) },
    { key: 'setId', label: 'Класс-комплект', format: named(sets) },
    { key: 'teacherId', label: 'Классный руководитель', format: named(staff) },
    { key: 'teacherFrom', label: 'Назначен с' },
    { key: 'weekDays', label: 'Учебных дней' },
    { key: 'firstLesson', label: 'Первый урок' },
    { key: 'lessonMinutes', label: 'Минут в уроке' },
    { key: 'mostPerDay', label: 'Уроков в день, не больше' },
    { key: 'mostPerWeek', label: 'Уроков в неделю, не больше' },
    { key: 'closedFrom', label: 'Закрыт с' },
  ];
}

type Props = { readonly draft: RecordDraft<ClassEdit>; readonly options: ClassOptions; readonly card: ClassCard; readonly isNew: boolean; readonly today: string };

const GRADES = Array.from({ length: 11 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }));
const SHIFTS = ['1', '2', '3'].map((value) => ({ value, label: value }));

export function ClassFields({ draft, options, card, isNew, today }: Props) {
  return (
    <>
      <SimpleGrid cols={4} spacing="sm">
        <NumberChoiceEdit draft={draft} name="grade" label="Параллель" options={GRADES} />
        <TextEdit draft={draft} name="letter" label="Литера" isRequired />
        <NumberChoiceEdit draft={draft} name="shift" label="Смена" options={SHIFTS} />
        <ChoiceEdit draft={draft} name="level" label="Уровень" none={LEVEL_TITLES[findLevel(draft.edit.grade)]} options={LEVELS.filter((level) => level !== findLevel(draft.edit.grade)).map((level) => ({ value: level, label: LEVEL_TITLES[level] }))} />
      </SimpleGrid>
      <SimpleGrid cols={3} spacing="sm">
        <SearchEdit draft={draft} name="roomId" label="Кабинет" options={options.rooms} nothing="не закреплён" />
        <TextEdit draft={draft} name="profile" label="Профиль" />
        <SearchEdit draft={draft} name="setId" label="Класс-комплект" options={options.sets} nothing="не объединён" />
      </SimpleGrid>
      <TeacherFields draft={draft} options={options.staff} card={card} today={today} />
      <Text className={styles.part}>Режим работы</Text>
      <SimpleGrid cols={5} spacing="sm">
        <NumberChoiceEdit draft={draft} name="weekDays" label="Учебных дней" none="как в школе" options={[{ value: '5', label: '5' }, { value: '6', label: '6' }]} />
        <NumberEdit draft={draft} name="firstLesson" label="Первый урок" min={0} max={12} placeholder="по звонкам" />
        <NumberEdit draft={draft} name="lessonMinutes" label="Минут в уроке" min={20} max={120} placeholder="по звонкам" />
        <NumberEdit draft={draft} name="mostPerDay" label="В день до" min={1} max={14} placeholder="по норме" />
        <NumberEdit draft={draft} name="mostPerWeek" label="В неделю до" min={1} max={60} placeholder="по норме" />
      </SimpleGrid>
      {!isNew && <Group><DateEdit draft={draft} name="closedFrom" label="Закрыт с" /></Group>}
    </>
  );
}

type TeacherProps = { readonly draft: RecordDraft<ClassEdit>; readonly options: readonly Option[]; readonly card: ClassCard; readonly today: string };

/** Another teacher is another appointment: it begins on a date, the former one ends the day before. */
function TeacherFields({ draft, options, card, today }: TeacherProps) {
  const [starts, setStarts] = useState(0);
  const isOther = draft.edit.teacherId !== card.teacherId;
  const choose = (part: Partial<ClassEdit>) => {
    const isChanged = part.teacherId !== undefined && part.teacherId !== card.teacherId;
    draft.change({ ...part, teacherFrom: isChanged && card.id !== 0 ? today : card.teacherFrom });
    setStarts(starts + 1);
  };
  const former = card.teachers.filter(({ dateTo }) => dateTo !== null);
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <SearchEdit draft={{ ...draft, change: choose }} name="teacherId" label="Классный руководитель" options={options} nothing="не назначен" />
        {isOther && <DateEdit key={starts} draft={draft} name="teacherFrom" label={draft.edit.teacherId === null ? 'Без руководителя с' : 'Назначен с'} />}
      </SimpleGrid>
      {former.length > 0 && <Text className={styles.names}>Раньше: {former.map(({ name, dateFrom, dateTo }) => `${name} (${formatDate(dateFrom)} – ${dateTo === null ? '' : formatDate(dateTo)})`).join('; ')}</Text>}
    </>
  );
}

import type { RoomRecord, SubjectComponent, SubjectRecord } from '@shared/domain/exchange';
import { ROOM_COLUMNS, SUBJECT_COLUMNS } from './school-columns';
import { takeRows, type SchoolReading } from './school-reading';

const COMPONENTS: Readonly<Record<string, SubjectComponent>> = {
  обязательная: 'mandatory',
  школьный: 'school',
  внеурочная: 'extracurricular',
  обязательный: 'mandatory',
  'обязательная часть': 'mandatory',
  школьная: 'school',
  'компонент оо': 'school',
  'формируемая часть': 'school',
  'внеурочная деятельность': 'extracurricular',
};

export function readRooms(reading: SchoolReading): RoomRecord[] {
  return takeRows(reading, 'Кабинеты', ROOM_COLUMNS, ['name']).map((row) => ({
    name: row.requiredText('name'),
    title: row.optionalText('title'),
    seats: row.integer('seats', 1, 2000),
    source: row.source,
    faulty: row.faulty,
  }));
}

export function readSubjects(reading: SchoolReading): SubjectRecord[] {
  return takeRows(reading, 'Предметы', SUBJECT_COLUMNS, ['name']).map((row) => {
    const area = row.optionalText('area');
    return {
      name: row.requiredText('name'),
      shortName: row.requiredText('shortName'),
      area: area === '—' || area === '-' ? null : area,
      component: row.choice('component', COMPONENTS, 'mandatory'),
      isDivisible: row.yesNo('isDivisible') ?? false,
      source: row.source,
      faulty: row.faulty,
    };
  });
}

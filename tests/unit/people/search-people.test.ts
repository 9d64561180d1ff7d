import { expect, it } from 'vitest';
import { buildSearchIndex, searchPeople } from '@shared/domain/people';

const PEOPLE = [
  { name: 'Артёмова Алёна Петровна', texts: ['7А'], isPast: false },
  { name: 'Петров Артём Ильич', texts: ['7Б'], isPast: false },
  { name: 'Петрова Зоя', texts: ['9А'], isPast: true },
  { name: 'Сапетров Ян', texts: ['5В'], isPast: false },
];
const index = buildSearchIndex(PEOPLE);
const find = (words: string, most = 10) => searchPeople(index, words, most).map((person) => person.name);

it('finds by any part of the name in any order, «е» for «ё», and by the class', () => {
  expect(find('илья')).toEqual([]);
  expect(find('артем петр')).toEqual(['Артёмова Алёна Петровна', 'Петров Артём Ильич']);
  expect(find('ИЛЬИЧ  петров')).toEqual(['Петров Артём Ильич']);
  expect(find('алена 7а')).toEqual(['Артёмова Алёна Петровна']);
  expect(find('  ')).toEqual([]);
});

it('puts surnames first, then other beginnings of names and those who have left last', () => {
  expect(find('петр')).toEqual(['Петров Артём Ильич', 'Артёмова Алёна Петровна', 'Сапетров Ян', 'Петрова Зоя']);
  expect(find('петр', 2)).toEqual(['Петров Артём Ильич', 'Артёмова Алёна Петровна']);
});

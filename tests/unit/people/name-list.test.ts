import { expect, it } from 'vitest';
import { listByName } from '@shared/domain/people';

const person = (text: string) => {
  const [lastName = '', firstName = '', middleName = null] = text.split(' ');
  return { lastName, firstName, middleName };
};

it('orders by surname and name, ё beside е, and shows the patronymic where the short name repeats', () => {
  const names = listByName(['Жуков Пётр Олегович', 'Ёлкина Дарья Петровна', 'Жуков Пётр Ильич', 'Егоров Ян Ильич', 'Абрамов Егор', 'Жукова Анна'].map(person)).map((entry) => entry.name);
  expect(names).toEqual(['Абрамов Егор', 'Егоров Ян', 'Ёлкина Дарья', 'Жуков Пётр Ильич', 'Жуков Пётр Олегович', 'Жукова Анна']);
});

it('shows namesakes without patronymics as they are', () => {
  expect(listByName(['Ли Ян', 'Ли Ян'].map(person)).map((entry) => entry.name)).toEqual(['Ли Ян', 'Ли Ян']);
});

import type { NamesData, SchoolData } from './demo-data';
import type { DemoStaff } from './demo-school';
import { inventBirthDate, inventPhone } from './invent-details';
import { declineSurname, transliterate } from './russian-names';
import type { SeededRandom } from './seeded-random';

const WITHOUT_PATRONYMIC = 2;

/** People for the positions of the school; full names and logins are unique. */
export function inventStaff(positions: SchoolData['staff'], names: NamesData, random: SeededRandom): DemoStaff[] {
  const logins = new Set<string>();
  const withoutPatronymic = new Set(random.shuffle(positions.map((_, index) => index).filter((index) => index > 10)).slice(0, WITHOUT_PATRONYMIC));
  return positions.map(([position, roles, room, sex], index) => {
    for (;;) {
      const lastName = declineSurname(random.pick(names.surnames), sex);
      const firstName = sex === 'ж' ? random.pick(names.women) : random.pick(names.fathers)[0];
      const middleName = withoutPatronymic.has(index) ? null : random.pick(names.fathers)[sex === 'м' ? 1 : 2];
      const login = `${transliterate(lastName)}.${transliterate(firstName).slice(0, 1)}${transliterate(middleName ?? '').slice(0, 1)}`;
      if (logins.has(login)) continue;
      logins.add(login);
      const birthDate = inventBirthDate(random, 1962, 1999);
      return { lastName, firstName, middleName, birthDate, position, roles, room: room || null, login, email: `${login}@school7.example`, phone: inventPhone(random) };
    }
  });
}

import { compareRussian } from '@shared/lib/russian-order';
import { addDays } from '@shared/lib/calendar-date';
import type { ClassData, NamesData, Sex } from './demo-data';
import { formatFullName, type DemoPerson, type DemoStudent } from './demo-school';
import { inventAddress, inventPhone, inventSnils } from './invent-details';
import { declineSurname, transliterate } from './russian-names';
import type { SeededRandom } from './seeded-random';

/** Classes where two pupils share surname and first name, so that screens have to show the patronymic. */
const CLASSES_WITH_NAMESAKES = ['2Б', '3В'];
const START_YEAR = 2025;

/** What must not repeat in the whole school. */
type Taken = { readonly fullNames: Set<string>; readonly snils: Set<string>; files: number };

type Traits = { readonly isTaughtAtHome: boolean; readonly hasPatronymic: boolean };

/** The pupils of every class, in alphabetical order; sexes as in the structure. */
export function inventStudents(classes: readonly ClassData[], names: NamesData, random: SeededRandom): DemoStudent[][] {
  const taken: Taken = { fullNames: new Set(), snils: new Set(), files: 100 };
  const homeClasses = new Set(random.shuffle(classes.map(({ name }) => name).filter((name) => name !== '7А')).slice(0, 7));
  const plainClasses = new Set(random.shuffle(classes.map(({ name }) => name)).slice(0, 11));
  return classes.map((schoolClass) => {
    const own = random.fork(schoolClass.name);
    const homeIndex = homeClasses.has(schoolClass.name) ? own.integer(0, schoolClass.sexes.length - 1) : -1;
    const plainIndex = plainClasses.has(schoolClass.name) ? own.integer(3, schoolClass.sexes.length - 1) : -1;
    const students: DemoStudent[] = [];
    for (const [index, sex] of [...schoolClass.sexes].entries()) {
      const namesake = index > 0 && CLASSES_WITH_NAMESAKES.includes(schoolClass.name) && !hasNamesakes(students) ? students.find((student) => student.sex === sex) : undefined;
      const traits = { isTaughtAtHome: index === homeIndex, hasPatronymic: index !== plainIndex };
      students.push(inventStudent({ grade: schoolClass.grade, sex: sex as Sex, traits, namesake }, names, own, taken));
    }
    return students.sort((left, right) => compareRussian(formatFullName(left), formatFullName(right)));
  });
}

function hasNamesakes(students: readonly DemoStudent[]): boolean {
  return new Set(students.map(({ lastName, firstName }) => `${lastName} ${firstName}`)).size < students.length;
}

type Wanted = { readonly grade: number; readonly sex: Sex; readonly traits: Traits; readonly namesake: DemoPerson | undefined };

function inventStudent({ grade, sex, traits, namesake }: Wanted, names: NamesData, random: SeededRandom, taken: Taken): DemoStudent {
  const family = inventFamily({ sex, traits, namesake }, names, random, taken);
  taken.files += 1;
  return {
    ...family.child,
    sex,
    birthDate: addDays(`${String(START_YEAR - 7 - grade)}-10-15`, random.integer(0, 400)),
    snils: inventSnils(random, taken.snils),
    personalFile: `${family.child.lastName.slice(0, 1)}-${String(taken.files)}`,
    entryDate: `${String(START_YEAR + 1 - grade)}-09-01`,
    entryOrder: `${String(random.integer(1, 120))}-у`,
    isTaughtAtHome: traits.isTaughtAtHome,
    healthGroup: random.chance(0.62) ? 'основная' : random.chance(0.5) ? 'подготовительная' : 'специальная',
    address: inventAddress(random, names.streets),
    ...family.guardians,
    hasConsent: random.chance(0.95),
    wantsPaperExtract: random.chance(0.05),
  };
}

type Guardians = Pick<DemoStudent, 'mother' | 'motherPhone' | 'father' | 'fatherPhone' | 'diaryEmail'>;

/** A child with its parents: one surname, the patronymic after the father. */
function inventFamily({ sex, traits, namesake }: Omit<Wanted, 'grade'>, names: NamesData, random: SeededRandom, taken: Taken): { child: DemoPerson; guardians: Guardians } {
  for (;;) {
    const surname = random.chance(0.02) ? random.pick(names.doubleSurnames) : random.pick(names.surnames);
    const [fatherName, sonOf, daughterOf] = random.pick(names.fathers);
    const firstName = random.pick(sex === 'м' ? names.boys : names.girls);
    const middleName = traits.hasPatronymic ? (sex === 'м' ? sonOf : daughterOf) : null;
    const child = { lastName: namesake?.lastName ?? declineSurname(surname, sex), firstName: namesake?.firstName ?? firstName, middleName };
    const fullName = formatFullName(child);
    if (taken.fullNames.has(fullName) || (namesake && middleName === null)) continue;
    taken.fullNames.add(fullName);
    return { child, guardians: inventGuardians(surname, fatherName, names, random) };
  }
}

function inventGuardians(surname: string, fatherName: string, names: NamesData, random: SeededRandom): Guardians {
  const motherSurname = declineSurname(surname, 'ж');
  const motherName = random.pick(names.women);
  const hasFather = random.chance(0.81);
  return {
    mother: `${motherSurname} ${motherName} ${random.pick(names.fathers)[2]}`,
    motherPhone: inventPhone(random),
    father: hasFather ? `${surname} ${fatherName} ${random.pick(names.fathers)[1]}` : null,
    fatherPhone: hasFather ? inventPhone(random) : null,
    diaryEmail: random.chance(0.81) ? `${transliterate(motherSurname)}.${transliterate(motherName)}${String(random.integer(10, 9999))}@mail.example` : null,
  };
}

import type { SchoolFile } from '@shared/domain/exchange';
import type { ImportWriter } from '../import-writer';
import { importCalendar } from './import-calendar';
import { importCurriculum } from './import-curriculum';
import { importPeople } from './import-people';

export type SchoolFacts = {
  readonly preset: string;
  readonly programVersion: string;
  /** Login of the first administrator, made from the staff row «Системный администратор»; null = proposed logins only. */
  readonly adminLogin: string | null;
};

/** Everything a checked school file holds, in the order in which the rows name one another (EXP-04). */
export function importSchoolFile(writer: ImportWriter, file: SchoolFile, facts: SchoolFacts): void {
  const calendar = importCalendar(writer, file, facts);
  const people = importPeople(writer, file, calendar, facts.adminLogin);
  importCurriculum(writer, file, { ...calendar, ...people });
}

import type { CalendarDate } from '@shared/lib/calendar-date';
import type { SchoolData, Sex } from './demo-data';

/** The invented school before anything of it is in a file or a base. */

export type DemoPerson = { readonly lastName: string; readonly firstName: string; readonly middleName: string | null };

export type DemoStaff = DemoPerson & {
  readonly birthDate: CalendarDate;
  readonly position: string;
  readonly roles: string;
  readonly room: string | null;
  readonly login: string;
  readonly email: string;
  readonly phone: string;
};

export type DemoStudent = DemoPerson & {
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly snils: string;
  readonly personalFile: string;
  readonly entryDate: CalendarDate;
  readonly entryOrder: string;
  readonly isTaughtAtHome: boolean;
  readonly healthGroup: string;
  readonly address: string;
  readonly mother: string;
  readonly motherPhone: string;
  readonly father: string | null;
  readonly fatherPhone: string | null;
  readonly diaryEmail: string | null;
  readonly hasConsent: boolean;
  readonly wantsPaperExtract: boolean;
};

/** A row of the load with its hours of the week and its pupils. */
export type DemoCourse = {
  readonly className: string;
  readonly grade: number;
  readonly subject: string;
  readonly shortName: string;
  readonly groupName: string | null;
  readonly isExtracurricular: boolean;
  readonly teacher: DemoStaff;
  readonly hoursPerWeek: number;
  readonly room: string;
  readonly slots: readonly { readonly weekday: number; readonly lessonNumber: number }[];
  readonly students: readonly DemoStudent[];
};

export type DemoClass = {
  readonly name: string;
  readonly grade: number;
  readonly letter: string;
  readonly shift: number;
  readonly profile: string;
  readonly teacher: DemoStaff;
  readonly room: string;
  readonly bells: string;
  /** In alphabetical order. */
  readonly students: readonly DemoStudent[];
  readonly courses: readonly DemoCourse[];
};

export type DemoSchool = Omit<SchoolData, 'staff'> & { readonly staff: readonly DemoStaff[]; readonly classes: readonly DemoClass[] };

export function formatFullName({ lastName, firstName, middleName }: DemoPerson): string {
  return [lastName, firstName, middleName].filter(Boolean).join(' ');
}

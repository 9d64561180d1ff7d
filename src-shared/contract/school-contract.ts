import { z } from 'zod';
import { procedure } from './procedure';

export type PeriodInfo = { readonly id: number; readonly name: string; readonly kind: string; readonly startDate: string; readonly endDate: string; readonly gradeFrom: number; readonly gradeTo: number };
export type ClassInfo = {
  readonly id: number;
  readonly name: string;
  readonly grade: number;
  readonly letter: string;
  readonly profile: string | null;
  readonly classTeacher: string | null;
  readonly room: string | null;
  readonly studentCount: number;
  readonly isOwn: boolean;
};

export const schoolContract = {
  /** Classes of the open year the person may see lists of, in school order. */
  'school.listClasses': procedure<readonly ClassInfo[]>()({ input: z.strictObject({}), requires: 'school.view' }),
  'school.listPeriods': procedure<readonly PeriodInfo[]>()({ input: z.strictObject({}), requires: 'school.view' }),
};

import { z } from 'zod';
import { GROUP_KINDS, type GroupKind } from '../domain/curriculum';
import { procedure } from './procedure';

/** A subject of a class that is or may be divided. */
export type DivisionInfo = {
  readonly classId: number;
  readonly className: string;
  readonly grade: number;
  readonly subjectId: number;
  readonly subject: string;
  readonly groups: readonly { readonly id: number; readonly name: string; readonly count: number }[];
  /** Pupils of the class in none of the groups. */
  readonly leftCount: number;
  readonly isProposed: boolean;
};
export type DivisionGroup = { readonly id: number; readonly name: string; readonly courseId: number | null; readonly teachers: readonly string[]; readonly lastLesson: string | null };
export type DivisionStudent = {
  readonly id: number;
  readonly number: number;
  readonly name: string;
  readonly sex: 'м' | 'ж';
  /** On the day asked about. */
  readonly groupId: number | null;
  readonly dateFrom: string | null;
  /** A change that is already decided for later. */
  readonly next: { readonly groupId: number | null; readonly dateFrom: string } | null;
};
export type DivisionProposal = {
  readonly id: number;
  readonly version: number;
  readonly dateFrom: string;
  readonly author: string;
  readonly proposedAt: string;
  readonly groups: readonly { readonly id: number | null; readonly name: string; readonly studentIds: readonly number[] }[];
};
export type Division = {
  readonly classId: number;
  readonly className: string;
  readonly subjectId: number;
  readonly subject: string;
  readonly date: string;
  readonly yearStart: string;
  /** The first day from which a change meets no recorded lesson. */
  readonly firstFreeDay: string;
  readonly canEdit: boolean;
  readonly canPropose: boolean;
  readonly canConfirm: boolean;
  /** What a change has to have seen. */
  readonly version: string;
  readonly groups: readonly DivisionGroup[];
  readonly students: readonly DivisionStudent[];
  readonly proposals: readonly DivisionProposal[];
};

/** A group whose pupils may come from several classes (SET-11). */
export type GroupInfo = {
  readonly id: number;
  readonly version: number;
  readonly courseId: number;
  readonly kind: GroupKind;
  readonly name: string;
  readonly subjectId: number;
  readonly subject: string;
  readonly classIds: readonly number[];
  readonly classNames: readonly string[];
  readonly hours: number;
  readonly teachers: readonly string[];
  readonly count: number;
};
export type GroupMembers = {
  readonly courseId: number;
  readonly date: string;
  readonly yearStart: string;
  readonly firstFreeDay: string;
  readonly canEdit: boolean;
  readonly version: string;
  /** Everybody of its classes on the day, with since when in the group. */
  readonly students: readonly { readonly id: number; readonly name: string; readonly className: string; readonly isMember: boolean; readonly dateFrom: string | null }[];
};

const id = z.int().positive();
const date = z.iso.date();
const place = { classId: id, subjectId: id };
const groups = z.array(z.strictObject({ id: id.nullable(), name: z.string().trim().min(1).max(60), studentIds: z.array(id).max(200) })).min(1).max(10);

export const groupsContract = {
  'groups.listDivisions': procedure<readonly DivisionInfo[]>()({ input: z.strictObject({}), requires: 'groups.view' }),
  'groups.getDivision': procedure<Division>()({ input: z.strictObject({ ...place, date: date.optional() }), requires: 'groups.view', scope: ({ classId, subjectId }) => ({ class: classId, subject: subjectId }) }),
  'groups.saveDivision': procedure<Division>()({ input: z.strictObject({ ...place, from: date, version: z.string().max(60), groups, proposalId: id.optional() }), requires: 'groups.divide', scope: ({ classId }) => ({ class: classId }) }),
  'groups.proposeDivision': procedure<Division>()({
    input: z.strictObject({ ...place, from: date, groups }),
    requires: 'groups.propose',
    scope: ({ classId, subjectId }) => ({ class: classId, subject: subjectId }),
  }),
  'groups.decideProposal': procedure<Division>()({
    input: z.strictObject({ proposalId: id, version: z.int(), decision: z.enum(['confirmed', 'declined']), reason: z.string().trim().max(300) }),
    requires: 'groups.confirm',
  }),
  'groups.listGroups': procedure<readonly GroupInfo[]>()({ input: z.strictObject({}), requires: 'groups.view' }),
  'groups.saveGroup': procedure<GroupInfo>()({
    input: z.strictObject({
      id: id.nullable(), version: z.int(), kind: z.enum(GROUP_KINDS), name: z.string().trim().min(1).max(80), subjectId: id, classIds: z.array(id).min(1).max(40),
      hours: z.number().min(0).max(40).multipleOf(0.5), staffId: id.nullable(), from: date,
    }),
    requires: 'groups.edit',
  }),
  'groups.getMembers': procedure<GroupMembers>()({ input: z.strictObject({ courseId: id, date: date.optional() }), requires: 'groups.view', scope: ({ courseId }) => ({ course: courseId }) }),
  'groups.setMembers': procedure<GroupMembers>()({ input: z.strictObject({ courseId: id, version: z.string().max(60), from: date, studentIds: z.array(id).max(400) }), requires: 'groups.edit' }),
};

import { z } from 'zod';
import { DUTIES, LEVELS, ORGANISATION_KINDS, SUBJECT_COMPONENTS } from '../domain/school';
import { ABSENCE_REASONS, TERM_KINDS } from '../domain/journal';
import { absenceLetters } from './journal-contract';
import { procedure } from './procedure';

export type RecordChange = { readonly at: string; readonly author: string };

const id = z.int().positive();
const version = z.int().min(0);
const date = z.iso.date();
const text = (max: number) => z.string().trim().max(max);
const name = (max: number) => text(max).min(1, 'напишите название');
const optionalText = (max: number) => text(max).nullable();
const count = (most: number) => z.int().min(1).max(most).nullable();

/** Requisites of the school (SET-01); `weekDays` is the working week of classes that have none of their own. */
export const requisitesEdit = z.strictObject({
  fullName: name(500), shortName: name(120), locality: optionalText(120), address: optionalText(300), inn: optionalText(12), ogrn: optionalText(15), phone: optionalText(60),
  email: optionalText(254), site: optionalText(200), directorName: optionalText(200), sealText: optionalText(500), organisationKind: z.enum(ORGANISATION_KINDS),
  levels: z.array(z.enum(LEVELS)).max(LEVELS.length), weekDays: z.union([z.literal(5), z.literal(6)]),
});
export type RequisitesEdit = z.infer<typeof requisitesEdit>;
/** `registeredAt`: when the profile of the school was made; initial terms count from it (LRS-78). */
export type Requisites = RequisitesEdit & { readonly version: number; readonly registeredAt: string; readonly lastChange: RecordChange | null };

export const roomEdit = z.strictObject({ name: name(30), title: optionalText(120), capacity: count(2000), responsibleId: id.nullable(), closedFrom: date.nullable() });
export type RoomEdit = z.infer<typeof roomEdit>;
export type RoomCard = RoomEdit & { readonly id: number; readonly version: number; readonly responsible: string | null };

export const subjectEdit = z.strictObject({
  name: name(150), shortName: name(30), area: optionalText(150), component: z.enum(SUBJECT_COMPONENTS), isDivisible: z.boolean(), isGradeless: z.boolean(),
  ordinal: z.int().min(0).max(9999), closedFrom: date.nullable(),
  /** Who may teach it besides those whose pages say so. */
  teacherIds: z.array(id).max(200),
});
export type SubjectEdit = z.infer<typeof subjectEdit>;
/** `teachers`: of pages of the year and added by hand; `classes`: of the curriculum and of pages (SET-08). */
export type SubjectCard = SubjectEdit & { readonly id: number; readonly version: number; readonly teachers: readonly string[]; readonly classes: readonly string[] };

export const classEdit = z.strictObject({
  grade: z.int().min(1).max(12), letter: name(10), level: z.enum(LEVELS).nullable(), shift: z.int().min(1).max(3), profile: optionalText(120), roomId: id.nullable(), setId: id.nullable(),
  /** Class teacher, and from when; a change closes the former one the day before. */
  teacherId: id.nullable(), teacherFrom: date.nullable(),
  /** Working mode of its own (SET-05); null = as the school. */
  weekDays: z.int().min(5).max(6).nullable(), firstLesson: z.int().min(0).max(12).nullable(), lessonMinutes: z.int().min(20).max(120).nullable(), mostPerDay: count(14), mostPerWeek: count(60),
  closedFrom: date.nullable(),
});
export type ClassEdit = z.infer<typeof classEdit>;
export type ClassCard = ClassEdit & {
  readonly id: number; readonly version: number; readonly name: string; readonly room: string | null; readonly setName: string | null; readonly teacher: string | null; readonly studentCount: number;
  /** Class teachers of the year, the latest first. */
  readonly teachers: readonly { readonly name: string; readonly dateFrom: string; readonly dateTo: string | null }[];
};
export type ClassSetCard = { readonly id: number; readonly version: number; readonly name: string; readonly classes: readonly string[] };

export const workTypeEdit = z.strictObject({
  name: name(80), letter: name(3), needsNumber: z.boolean(), needsTopic: z.boolean(), needsHours: z.boolean(), isMonitoring: z.boolean(), termKind: z.enum(TERM_KINDS),
  weightPercent: z.int().min(0).max(1000), ordinal: z.int().min(0).max(9999), closedFrom: date.nullable(),
});
export type WorkTypeEdit = z.infer<typeof workTypeEdit>;
/** `version` 0 = as the program brings it. */
export type WorkTypeCard = WorkTypeEdit & { readonly code: string; readonly version: number; readonly isBuiltIn: boolean };

export const absenceCodeEdit = z.strictObject({ meaning: name(120), reason: z.enum(ABSENCE_REASONS), hasNotice: z.boolean(), ordinal: z.int().min(0).max(9999), closedFrom: date.nullable() });
export type AbsenceCodeEdit = z.infer<typeof absenceCodeEdit>;
/** The letter itself is the key: it stands in the journal and is never changed. */
export type AbsenceCodeCard = AbsenceCodeEdit & { readonly code: string; readonly version: number; readonly isBuiltIn: boolean };

export const responsibleEdit = z.strictObject({
  duty: z.enum(DUTIES), staffId: id, area: optionalText(200), orderNumber: optionalText(40), orderDate: date.nullable(), dateFrom: date, dateTo: date.nullable(),
});
export type ResponsibleEdit = z.infer<typeof responsibleEdit>;
export type ResponsibleCard = ResponsibleEdit & { readonly id: number; readonly version: number; readonly name: string; readonly isInForce: boolean };
export type ResponsibleRegister = { readonly rows: readonly ResponsibleCard[]; /** Nobody is appointed administrator today. */ readonly lacksAdministrator: boolean; /** By when one is to be appointed. */ readonly appointBy: string };

export type StaffName = { readonly id: number; readonly name: string; readonly position: string; readonly isWorking: boolean };

export const DIRECTORIES = ['school', 'room', 'subject', 'school_class', 'class_set', 'work_type', 'absence_code', 'responsible_person'] as const;
export type Directory = (typeof DIRECTORIES)[number];

const nothing = z.strictObject({});
const record = <Edit extends z.ZodType>(edit: Edit) => z.strictObject({ id: id.nullable(), version, edit });
const coded = <Edit extends z.ZodType>(edit: Edit) => z.strictObject({ code: text(20).nullable(), version, edit });
const removed = z.strictObject({ directory: z.enum(['room', 'subject', 'school_class', 'class_set']), id, version });

export const directoriesContract = {
  'school.getRequisites': procedure<Requisites>()({ input: nothing, requires: 'school.view' }),
  'school.saveRequisites': procedure<Requisites>()({ input: z.strictObject({ version, edit: requisitesEdit }), requires: 'school.edit' }),
  'school.listStaffNames': procedure<readonly StaffName[]>()({ input: nothing, requires: 'school.view' }),
  'school.listRooms': procedure<readonly RoomCard[]>()({ input: nothing, requires: 'school.view' }),
  'school.saveRoom': procedure<RoomCard>()({ input: record(roomEdit), requires: 'school.edit' }),
  'school.listSubjects': procedure<readonly SubjectCard[]>()({ input: nothing, requires: 'school.view' }),
  'school.saveSubject': procedure<SubjectCard>()({ input: record(subjectEdit), requires: 'school.edit' }),
  /** Classes of the open year as a directory; lists of pupils are `school.listClasses`. */
  'school.listClassCards': procedure<readonly ClassCard[]>()({ input: nothing, requires: 'school.view' }),
  'school.saveClass': procedure<ClassCard>()({ input: record(classEdit), requires: 'school.edit' }),
  'school.listClassSets': procedure<readonly ClassSetCard[]>()({ input: nothing, requires: 'school.view' }),
  'school.saveClassSet': procedure<ClassSetCard>()({ input: record(z.strictObject({ name: name(60) })), requires: 'school.edit' }),
  /** Only a record that nothing hangs on; any other is closed from a date. */
  'school.removeRecord': procedure<null>()({ input: removed, requires: 'school.edit' }),
  'school.listWorkTypes': procedure<readonly WorkTypeCard[]>()({ input: nothing, requires: 'school.view' }),
  'school.saveWorkType': procedure<WorkTypeCard>()({ input: coded(workTypeEdit), requires: 'school.editWorkTypes' }),
  'school.removeWorkType': procedure<null>()({ input: z.strictObject({ code: text(20), version }), requires: 'school.editWorkTypes' }),
  'school.listAbsenceCodes': procedure<readonly AbsenceCodeCard[]>()({ input: nothing, requires: 'school.view' }),
  /** `isNew`: a letter that is not in use yet. */
  'school.saveAbsenceCode': procedure<AbsenceCodeCard>()({
    input: z.strictObject({ code: absenceLetters, isNew: z.boolean(), version, edit: absenceCodeEdit }),
    requires: 'school.editAbsenceCodes',
  }),
  'school.removeAbsenceCode': procedure<null>()({ input: z.strictObject({ code: text(3), version }), requires: 'school.editAbsenceCodes' }),
  'school.listResponsibles': procedure<ResponsibleRegister>()({ input: nothing, requires: 'school.view' }),
  'school.saveResponsible': procedure<ResponsibleCard>()({ input: record(responsibleEdit), requires: 'school.appoint' }),
  /** Who changed a record of a directory last; `key` is its id, or the code of a work type or an absence. */
  'school.getRecordChange': procedure<RecordChange | null>()({ input: z.strictObject({ directory: z.enum(DIRECTORIES), key: text(20) }), requires: 'school.view' }),
};

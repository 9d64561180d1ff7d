import { z } from 'zod';
import classesFile from '../../../resources/demo-school/classes.json';
import topicsFile from '../../../resources/demo-school/lesson-topics.json';
import namesFile from '../../../resources/demo-school/names.json';
import schoolFile from '../../../resources/demo-school/school.json';

const texts = z.array(z.string()).min(1).readonly();
const sex = z.enum(['м', 'ж']);

const schoolData = z.object({
  requisites: z.array(z.tuple([z.string(), z.string()])).readonly(),
  /** Kind, name, grades, first day, last day. */
  year: z.array(z.tuple([z.string(), z.string(), z.string(), z.iso.date(), z.iso.date()])).readonly(),
  /** `08:30-09:10`, one a lesson. */
  bells: z.record(z.string(), texts),
  /** Name, title, seats. */
  rooms: z.array(z.tuple([z.string(), z.string(), z.int()])).readonly(),
  /** Name, short name, area, component, «да» when it is taught in subgroups. */
  subjects: z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()])).readonly(),
  curriculum: z.object({ columns: texts, rows: z.array(z.tuple([z.string()], z.int())).readonly() }),
  /** Position, roles, room, sex; referred to by their place in the list. */
  staff: z.array(z.tuple([z.string(), z.string(), z.string(), sex])).readonly(),
});

const classData = z.object({
  name: z.string(),
  grade: z.int(),
  letter: z.string(),
  shift: z.int(),
  profile: z.string(),
  /** Class teacher: place in the list of staff. */
  teacher: z.int(),
  room: z.string(),
  bells: z.string(),
  /** One letter a pupil. */
  sexes: z.string(),
  /** By subject: the number of the subgroup of each pupil in alphabetical order. */
  groups: z.record(z.string(), z.string()),
  /** Subject, group, teacher, hours a week, room, hours of the timetable («24» = Tuesday, fourth lesson). */
  load: z.array(z.tuple([z.string(), z.string(), z.int(), z.int(), z.string(), z.string()])).readonly(),
});

const namesData = z.object({
  boys: texts,
  girls: texts,
  women: texts,
  /** First name, patronymics of a son and of a daughter. */
  fathers: z.array(z.tuple([z.string(), z.string(), z.string()])).readonly(),
  surnames: texts,
  doubleSurnames: texts,
  streets: texts,
});

const topicsData = z.record(
  z.string(),
  z.object({
    /** Patterns; {p} paragraph, {s} page, {n} {m} exercises. Empty = no homework in this subject. */
    homework: z.array(z.string()).readonly(),
    /** What the checking work of this subject is called; null = none is written. */
    control: z.string().nullable(),
    /** By grade («7») or grades («8-9»): sections with their topics. */
    grades: z.record(z.string(), z.array(z.tuple([z.string(), texts])).readonly()),
  }),
);

export type SchoolData = z.infer<typeof schoolData>;
export type ClassData = z.infer<typeof classData>;
export type NamesData = z.infer<typeof namesData>;
export type SubjectTopics = z.infer<typeof topicsData>[string];
export type Sex = z.infer<typeof sex>;

/** What the demo school is made of (`resources/demo-school`): the structure of a real school, lists of names, topics of lessons. */
export function readDemoData() {
  return {
    school: schoolData.parse(schoolFile),
    classes: z.array(classData).readonly().parse(classesFile),
    names: namesData.parse(namesFile),
    topics: topicsData.parse(topicsFile),
  };
}
export type DemoData = ReturnType<typeof readDemoData>;

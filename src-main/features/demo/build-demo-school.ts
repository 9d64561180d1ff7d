import { readDemoData, type ClassData, type DemoData } from './demo-data';
import type { DemoClass, DemoCourse, DemoSchool, DemoStaff, DemoStudent } from './demo-school';
import { formatFullName } from './demo-school';
import { inventStaff } from './invent-staff';
import { inventStudents } from './invent-students';
import { createRandom } from './seeded-random';

/** The demo school of a seed: the structure of a real school with invented people (31 classes, 776 pupils, 71 staff, 479 load rows). */
export function buildDemoSchool(seed: string, data: DemoData = readDemoData()): DemoSchool {
  const random = createRandom(seed);
  const staff = inventStaff(data.school.staff, data.names, random.fork('staff'));
  const students = inventStudents(data.classes, data.names, random.fork('students'));
  const director = staff.find(({ position }) => position === 'Директор');
  return {
    ...data.school,
    requisites: data.school.requisites.map(([name, value]) => [name, name === 'Директор' && director ? formatFullName(director) : value]),
    staff,
    classes: data.classes.map((schoolClass, index) => buildClass(schoolClass, students[index] ?? [], staff, data)),
  };
}

function buildClass(schoolClass: ClassData, students: readonly DemoStudent[], staff: readonly DemoStaff[], data: DemoData): DemoClass {
  const { name, grade, letter, shift, profile, room, bells } = schoolClass;
  const courses = schoolClass.load.map((row) => buildCourse(schoolClass, row, students, staff, data));
  return { name, grade, letter, shift, profile, room, bells, teacher: getStaff(staff, schoolClass.teacher), students, courses };
}

function buildCourse(
  schoolClass: ClassData,
  [subject, group, teacher, hoursPerWeek, room, slots]: ClassData['load'][number],
  students: readonly DemoStudent[],
  staff: readonly DemoStaff[],
  data: DemoData,
): DemoCourse {
  const found = data.school.subjects.find(([name]) => name === subject);
  if (!found) throw new RangeError(`demo school: no subject «${subject}»`);
  return {
    className: schoolClass.name,
    grade: schoolClass.grade,
    subject,
    shortName: found[1],
    groupName: group || null,
    isExtracurricular: found[3] === 'внеурочная',
    teacher: getStaff(staff, teacher),
    hoursPerWeek,
    room,
    slots: slots.split(' ').map((slot) => ({ weekday: Number(slot.slice(0, 1)), lessonNumber: Number(slot.slice(1)) })),
    students: students.filter((student, index) => isMember(group, student, schoolClass.groups[subject]?.[index])),
  };
}

/** «Девочки» and «Мальчики» go by sex, numbered subgroups by the list. */
function isMember(group: string, student: DemoStudent, number: string | undefined): boolean {
  if (group === '') return true;
  if (group === 'Девочки' || group === 'Мальчики') return (student.sex === 'ж') === (group === 'Девочки');
  return number !== undefined && group.startsWith(number);
}

function getStaff(staff: readonly DemoStaff[], index: number): DemoStaff {
  const found = staff[index];
  if (!found) throw new RangeError(`demo school: no staff ${String(index)}`);
  return found;
}

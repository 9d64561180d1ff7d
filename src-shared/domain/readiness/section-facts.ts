import type { Section } from './sections';

/** What is missing in a section; texts and the screen where it is mended are chosen by this code. */
export type DefectCode =
  | 'gradeWithoutPeriods' | 'gradeWithoutVacations' | 'classWithoutPupils' | 'pupilWithoutClass' | 'classWithoutTeacher' | 'groupWithoutMembers' | 'planWithoutLines'
  | 'pupilWithoutIndividualPlan' | 'ownSubjectWithoutTeacher' | 'ownSubjectNotInTimetable'
  | 'subjectWithoutTeacher' | 'subjectWithoutClass' | 'classWithoutPlan' | 'classWithoutBells' | 'lessonOnDayOff' | 'tooManyADay' | 'tooManyAWeek' | 'pageWithoutTeacher'
  | 'planWithoutPage' | 'pageWithoutLessonPlan' | 'pageNotInTimetable' | 'roomWithoutCapacity' | 'roomWithoutResponsible' | 'staffWithoutAccount' | 'noAdministrator' | 'familyWithoutChannel'
  | 'noClasses' | 'noSubjects' | 'noRooms' | 'noStaff' | 'noPages';

/** One kind of defect of a section with those it is about, by name. */
export type SectionDefect = { readonly code: DefectCode; readonly names: readonly string[] };
/** `done` of `total` things are in order. */
export type SectionCount = { readonly done: number; readonly total: number; readonly defects: readonly SectionDefect[] };
export type SectionCounts = Readonly<Record<Exclude<Section, 'controlWorks' | 'substitutions'>, SectionCount>>;

export type Thing<Code extends DefectCode> = { readonly name: string; readonly lacks: readonly Code[] };

/** Counts things in order; each defect lists the names that have it. */
export function countThings<Code extends DefectCode>(things: readonly Thing<Code>[], none: DefectCode | null = null): SectionCount {
  if (things.length === 0) return { done: 0, total: none === null ? 0 : 1, defects: none === null ? [] : [{ code: none, names: [] }] };
  const byCode = new Map<DefectCode, string[]>();
  for (const { name, lacks } of things) {
    for (const code of lacks) {
      const names = byCode.get(code);
      if (names) names.push(name);
      else byCode.set(code, [name]);
    }
  }
  const defects = [...byCode].map(([code, names]) => ({ code, names }));
  return { done: things.filter(({ lacks }) => lacks.length === 0).length, total: things.length, defects };
}

import { ATTESTATION_FORMS, type AttestationForm } from './attestation-form';

export type SemesterCell = { readonly semester: number; readonly hours: number; readonly attestation: AttestationForm | null; readonly hasCourseWork: boolean };
export type SemesterLine = { readonly cells: readonly SemesterCell[] };

/** Most examinations and credits of a year, with their source, from a data file. */
export type AttestationNorms = { readonly source: string; readonly mostExams: number; readonly mostCredits: number };

export type SemesterSum = { readonly semester: number; readonly hours: number; readonly exams: number; readonly credits: number; readonly courseWorks: number };

/** Hours and endings of each semester of a plan (CUR-02). */
export function sumSemesters(lines: readonly SemesterLine[], semesters: number): SemesterSum[] {
  return Array.from({ length: semesters }, (_, index): SemesterSum => {
    const semester = index + 1;
    const cells = lines.flatMap((line) => line.cells.filter((cell) => cell.semester === semester));
    return {
      semester, hours: cells.reduce((total, { hours }) => total + hours, 0), exams: cells.filter(({ attestation }) => attestation === 'exam').length,
      credits: cells.filter(({ attestation }) => attestation === 'credit' || attestation === 'gradedCredit').length, courseWorks: cells.filter(({ hasCourseWork }) => hasCourseWork).length,
    };
  });
}

export type PlanProblem =
  | { readonly code: 'noAttestation'; readonly line: number }
  | { readonly code: 'tooManyExams' | 'tooManyCredits'; readonly studyYear: number; readonly count: number; readonly most: number }
  | { readonly code: 'endsWithoutHours'; readonly line: number; readonly semester: number };

/**
 * What a plan still lacks: a subject that ends with nothing, an attestation in a semester without hours, more examinations or credits
 * in a year than the rules of education allow. Told, not refused: physical education does not count in the rule.
 */
export function checkSemesterPlan(lines: readonly SemesterLine[], semesters: number, norms: AttestationNorms): PlanProblem[] {
  const ofLines = lines.flatMap((line, index): PlanProblem[] => {
    const taught = line.cells.filter(({ hours }) => hours > 0);
    const last = taught.reduce<SemesterCell | null>((latest, cell) => (latest === null || cell.semester > latest.semester ? cell : latest), null);
    const idle = line.cells.filter((cell) => cell.hours === 0 && (cell.attestation !== null || cell.hasCourseWork));
    return [
      ...(last !== null && last.attestation === null ? [{ code: 'noAttestation' as const, line: index }] : []),
      ...idle.map(({ semester }) => ({ code: 'endsWithoutHours' as const, line: index, semester })),
    ];
  });
  const sums = sumSemesters(lines, semesters);
  const years = Array.from({ length: semesters / 2 }, (_, index) => index + 1);
  const ofYears = years.flatMap((studyYear): PlanProblem[] => {
    const own = sums.filter(({ semester }) => Math.ceil(semester / 2) === studyYear);
    const [exams, credits] = [own.reduce((total, sum) => total + sum.exams, 0), own.reduce((total, sum) => total + sum.credits, 0)];
    return [
      ...(exams > norms.mostExams ? [{ code: 'tooManyExams' as const, studyYear, count: exams, most: norms.mostExams }] : []),
      ...(credits > norms.mostCredits ? [{ code: 'tooManyCredits' as const, studyYear, count: credits, most: norms.mostCredits }] : []),
    ];
  });
  return [...ofLines, ...ofYears];
}

export function formatPlanProblem(problem: PlanProblem, nameOf: (line: number) => string): string {
  switch (problem.code) {
    case 'noAttestation': return `${nameOf(problem.line)}: в последнем семестре нет формы аттестации`;
    case 'endsWithoutHours': return `${nameOf(problem.line)}: в ${String(problem.semester)} семестре аттестация без часов`;
    case 'tooManyExams': return `${String(problem.studyYear)} курс: экзаменов ${String(problem.count)} при норме не больше ${String(problem.most)}`;
    case 'tooManyCredits': return `${String(problem.studyYear)} курс: зачётов ${String(problem.count)} при норме не больше ${String(problem.most)}`;
  }
}

export function isAttestationForm(text: string | null): text is AttestationForm {
  return (ATTESTATION_FORMS as readonly (string | null)[]).includes(text);
}

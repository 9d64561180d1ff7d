import type { DocumentFonts } from '../engine/document-fonts';
import type { SubjectPageModel } from '../models/subject-page-model';
import type { PagePlan } from '../page-grid/page-plan';
import { drawLeftPage } from './draw-left-page';
import { drawRightPage } from './draw-right-page';
import { measureCourse } from './measure-course';
import { planSpreads } from './plan-spreads';

/**
 * DOC-01: the spreads of a course. A list longer than a page goes on in another spread of the same lessons.
 * `section` names the course in the contents.
 */
export function planCoursePages(fonts: DocumentFonts, course: SubjectPageModel, section: string): PagePlan[] {
  const measure = measureCourse(fonts, course);
  return planSpreads(fonts, course, measure).flatMap((spread) =>
    measure.studentParts.flatMap((part): PagePlan[] => [
      {
        kind: 'subject-left',
        side: 'verso',
        section,
        lessons: spread.lessons,
        draw: (canvas, frame) => drawLeftPage(canvas, frame, { course, measure, spread, part }),
      },
      {
        kind: 'subject-right',
        side: 'recto',
        section,
        lessons: spread.lessons,
        draw: (canvas, frame) => drawRightPage(canvas, frame, measure, spread),
      },
    ]),
  );
}

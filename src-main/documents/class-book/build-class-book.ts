// PRN-01, PRN-02: the class journal of the year as one book to be stitched.
import { setImmediate } from 'node:timers/promises';
import { ATTENDANCE_SECTION, planAttendancePages } from '../attendance/plan-attendance-pages';
import { CERTIFICATION_SECTION, planCertificationPage } from '../certification/certification-page';
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { ClassBookModel } from '../models/class-book-model';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import { buildDocument, type DocumentHead } from '../page-grid/build-document';
import { formatRunningHead } from '../page-grid/format-running-head';
import type { PagePlan } from '../page-grid/page-plan';
import { planCoursePages } from '../subject-spread/plan-course-pages';
import { nameSections } from '../subject-spread/name-sections';
import { planSummaryPages, SUMMARY_SECTION } from '../summary-sheet/plan-summary-pages';
import { CLASS_LIST_SECTION, planClassListPages } from './class-list-pages';
import { planContentsPages, type ContentsEntry } from './contents-pages';
import { HOME_SHEETS_SECTION, planHomeSheetPages } from './home-sheet-pages';
import { LEGEND_SECTION, planLegendPage } from './legend-page';
import { planRemarksPages, REMARKS_SECTION } from './remarks-pages';
import { planTitlePage } from './title-page';

function listContents(model: ClassBookModel, sections: readonly string[]): ContentsEntry[] {
  const part = (section: string): ContentsEntry => ({ section, course: null });
  return [
    part(CLASS_LIST_SECTION),
    part(LEGEND_SECTION),
    ...model.courses.map((course, index) => ({ section: sections[index] ?? course.subject, course })),
    part(ATTENDANCE_SECTION),
    part(SUMMARY_SECTION),
    ...(model.homeSheets.length > 0 ? [part(HOME_SHEETS_SECTION)] : []),
    part(REMARKS_SECTION),
    part(CERTIFICATION_SECTION),
  ];
}

/** Measuring a year of lessons takes a while: other work gets its turn between courses. */
async function planCourses(fonts: DocumentFonts, model: ClassBookModel, sections: readonly string[], signal?: AbortSignal): Promise<PagePlan[]> {
  const plans: PagePlan[] = [];
  for (const [index, course] of model.courses.entries()) {
    await setImmediate();
    signal?.throwIfAborted();
    plans.push(...planCoursePages(fonts, course, sections[index] ?? course.subject));
  }
  return plans;
}

function describeBook(model: ClassBookModel): DocumentHead {
  const { school, schoolClass, stamp } = model;
  return {
    title: `Классный журнал ${schoolClass.className} ${schoolClass.yearName}`,
    author: school.shortName,
    subject: 'Классный журнал',
    stamp,
    runningHead: formatRunningHead(school, schoolClass),
  };
}

export async function buildClassBook(model: ClassBookModel, options: BuildOptions): Promise<DocumentResult> {
  const { school, schoolClass, certifiedOn } = model;
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const sections = nameSections(model.courses);
  const plans: PagePlan[] = [
    ...planTitlePage(model),
    ...planContentsPages(fonts, listContents(model, sections)),
    ...planClassListPages(fonts, model.students),
    ...planLegendPage(model.legend),
    ...(await planCourses(fonts, model, sections, options.signal)),
    ...planAttendancePages(fonts, model.attendance, schoolClass),
    ...planSummaryPages(fonts, model.summary, model),
    ...planHomeSheetPages(fonts, model.homeSheets),
    ...planRemarksPages(fonts, model.remarks),
    ...planCertificationPage({ school, schoolClass, volume: 'Классный журнал', certifiedOn, checksum: model.summary.checksum }),
  ];
  return buildDocument(plans, fonts, describeBook(model), options);
}

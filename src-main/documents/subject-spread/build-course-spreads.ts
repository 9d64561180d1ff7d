// A teacher's print of one journal page: its spreads of the year alone (PRN-08).
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { CourseSpreadsModel } from '../models/class-book-model';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import { buildDocument } from '../page-grid/build-document';
import { formatRunningHead } from '../page-grid/format-running-head';
import { formatCourseTitle } from './measure-course';
import { planCoursePages } from './plan-course-pages';

/** The first page is a blank, so that the spreads face each other when printed on both sides. */
export async function buildCourseSpreads(model: CourseSpreadsModel, options: BuildOptions): Promise<DocumentResult> {
  const { school, schoolClass, course, stamp } = model;
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const title = formatCourseTitle(course);
  const head = {
    title: `${title}, ${schoolClass.className} ${schoolClass.yearName}`,
    author: school.shortName,
    subject: 'Страницы классного журнала',
    stamp,
    runningHead: formatRunningHead(school, schoolClass),
  };
  return buildDocument(planCoursePages(fonts, course, title), fonts, head, options);
}

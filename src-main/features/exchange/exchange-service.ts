import type { InputFor } from '@shared/contract/contract';
import { AppError } from '@shared/contract/app-error';
import type { ImportReport } from '@shared/contract/exchange-contract';
import type { InputFile } from '@shared/contract/input-file';
import { listOpenTypes, toMarkScale } from '@shared/domain/journal';
import { findDenial } from '@shared/domain/security';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { detectWorkbook } from '../../exchange/detect-workbook';
import type { CellValues } from '../../exchange/marks/read-mark-cell';
import { forCaller, forceBackup } from '../backup';
import type { HandlerContext } from '../handler-context';
import { readRegulation } from '../regulation';
import { readAbsenceCodes, readWorkTypes } from '../school';
import { loadTargetCourses, type TargetCourse } from './find-courses';
import { prepareLessonPlan } from './prepare-lesson-plan';
import { prepareMarks } from './prepare-marks';
import { prepareSchoolImport } from './prepare-school';
import type { PreparedImport } from './prepared-import';
import { reportProblem } from './report-problem';
import { applyImport, checkImport } from './run-import';

type Target = { readonly file: InputFile; readonly className?: string | undefined; readonly groupName?: string | undefined };

export async function checkFile(input: InputFor<'exchange.checkFile'>, context: HandlerContext): Promise<ImportReport> {
  context.report({ done: 0, total: 2, text: `Чтение файла «${input.file.name}»` });
  const prepared = await prepare(input, context);
  context.report({ done: 1, total: 2, text: 'Сверка с базой' });
  return checkImport(prepared, context.write);
}

export async function importFile(input: InputFor<'exchange.importFile'>, context: HandlerContext): Promise<ImportReport> {
  context.report({ done: 0, total: 2, text: `Чтение файла «${input.file.name}»` });
  const prepared = await prepare(input, context);
  if (context.signal.aborted) throw new AppError('cancelled');
  if (prepared.kind === 'school' && prepared.apply) await copyBefore(context);
  context.report({ done: 1, total: 2, text: 'Запись в базу' });
  const report = await applyImport(prepared, context.write, input.acceptWarnings);
  if (report.applied) context.publish({ kind: 'schoolChanged' });
  return report;
}

/** A whole school file touches everything: a copy comes first (BAK-05). A school on a server is copied by its administrator. */
async function copyBefore(context: HandlerContext): Promise<void> {
  await forceBackup(forCaller(context), 'import');
}

/** The kind of a file is recognised by its content. A teacher brings lesson plans of own pages; school and marks are the administrator's. */
async function prepare(target: Target, context: HandlerContext): Promise<PreparedImport> {
  const { file } = target;
  const kind = await detectWorkbook(file.bytes, file.name);
  if (kind === 'lessonPlan') return prepareLessonPlan(file, context.read((query) => ({ pages: listOwnPages(loadTargetCourses(query), context), workTypes: listOpenTypes(readWorkTypes(query), context.clock.today()) })), target);
  const denial = findDenial('school.import', context.access, { courseIds: [], classIds: [] });
  if (denial !== null) throw new AppError(denial);
  if (kind === 'marks') return prepareMarks(file, context.read((query) => listCellValues(query, context.clock.today())));
  if (kind === 'school') return prepareSchool(file, context);
  const message = 'Это не файл школы, не КТП и не отметки: нужных листов и заголовков в нём нет. Проверьте, тот ли файл выбран, и сохранён ли он как книга Excel (.xlsx).';
  return { kind: 'school', fileName: file.name, bytes: file.bytes, problems: [reportProblem('error', file.name, message)], needs: null, apply: null };
}

/** A file may be of any time of the year, so codes retired by now are known too. */
function listCellValues(query: Query, today: CalendarDate): CellValues {
  return { scale: toMarkScale(readRegulation(query, today).get('markScale')), absenceCodes: readAbsenceCodes(query).map(({ code }) => code) };
}

async function prepareSchool(file: InputFile, context: HandlerContext): Promise<PreparedImport> {
  const regulation = context.read((query) => readRegulation(query, context.clock.today()));
  const facts = { preset: regulation.preset, programVersion: context.programVersion, adminLogin: null };
  return (await prepareSchoolImport(file, facts, { resourcePath: context.resourcePath, regulation })).prepared;
}

function listOwnPages(pages: readonly TargetCourse[], context: HandlerContext): TargetCourse[] {
  return pages.filter((page) => findDenial('lessonPlan.import', context.access, { courseIds: [page.id], classIds: [page.classId] }) === null);
}

import { AppError } from '@shared/contract/app-error';
import type { InputFor, OutputFor } from '@shared/contract/contract';
import type { ImportReport } from '@shared/contract/exchange-contract';
import type { Author } from '../../database/audit-chain';
import type { OpenKeyring } from '../../database/keyring/open-keyring';
import type { SchoolDatabase } from '../../database/school-database';
import { issueFirstSlip } from '../accounts';
import { buildBlankSchool, DIRECTOR_LOGIN } from '@shared/domain/exchange';
import type { HandlerContext } from '../handler-context';
import type { PreparedImport } from './prepared-import';
import { prepareSchoolImport } from './prepare-school';
import { applyImport } from './run-import';
import { importSchoolFile, type SchoolFacts } from './school/import-school-file';

type CreateInput = InputFor<'storage.createSchool'>;

/** What a school file would bring, before there is a school: its own problems, and its records counted. */
export async function checkSchoolFile(input: InputFor<'storage.checkSchoolFile'>, context: HandlerContext): Promise<ImportReport> {
  const { prepared, counts } = await prepareSchoolImport(input.file, { preset: input.preset, programVersion: context.programVersion, adminLogin: null }, context);
  return { kind: 'school', fileName: prepared.fileName, counts, problems: prepared.problems, applied: false, batchId: null, needs: null };
}

/** A new school: file with a new random key, import, the first administrator with a one-time slip. Nothing stays when any of it fails. */
export async function createSchool(input: CreateInput, context: HandlerContext): Promise<OutputFor<'storage.createSchool'>> {
  context.report({ done: 0, total: 3, text: 'Чтение файла школы' });
  const facts = { preset: input.preset, programVersion: context.programVersion, adminLogin: input.adminLogin };
  const prepared = await prepare(input, facts, context);
  context.signal.throwIfAborted();
  context.report({ done: 1, total: 3, text: 'Создание базы и запись данных' });
  const author: Author = { accountId: null, workstation: context.workstation, procedure: 'storage.createSchool', at: context.clock.now() };
  const filled = await context.storage.create(input.folder, (database, keyring) => fill({ database, keyring }, author, input, prepared, context));
  context.report({ done: 3, total: 3, text: 'Готово' });
  return { folder: input.folder, adminLogin: input.adminLogin, ...filled };
}

async function prepare({ file, blank }: CreateInput, facts: SchoolFacts, context: HandlerContext): Promise<PreparedImport> {
  if (file) return (await prepareSchoolImport(file, facts, context)).prepared;
  if (!blank) throw new AppError('invalidInput', { what: 'нужен файл школы или ответы мастера' });
  if (facts.adminLogin?.toLowerCase() === DIRECTOR_LOGIN) throw new AppError('invalidInput', { what: `логин «${DIRECTOR_LOGIN}» будет у директора, выберите администратору другой` });
  const school = buildBlankSchool(blank);
  return {
    kind: 'school', fileName: school.fileName, bytes: Buffer.from(JSON.stringify(blank)), problems: [], needs: null,
    apply: (writer) => {
      importSchoolFile(writer, school, facts);
      return [];
    },
  };
}

async function fill(
  { database, keyring }: { readonly database: SchoolDatabase; readonly keyring: OpenKeyring | null }, author: Author, input: CreateInput, prepared: PreparedImport, context: HandlerContext,
): Promise<{ report: ImportReport; adminSlip: Uint8Array }> {
  const report = await applyImport(prepared, (work) => database.write(author, work), input.acceptWarnings);
  const errors = report.problems.filter((problem) => problem.level === 'error').length;
  if (!report.applied) throw new AppError('importRefused', { errors });
  context.signal.throwIfAborted();
  context.report({ done: 2, total: 3, text: 'Листок доступа администратора' });
  const slip = await issueFirstSlip({ database, keyring }, author, input.adminLogin, 'pdf', context.resourcePath('fonts'));
  if (!slip) throw new AppError('importRefused', { errors: 1 });
  return { report, adminSlip: slip.bytes };
}

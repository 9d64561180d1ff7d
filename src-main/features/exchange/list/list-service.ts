import type { InputFor } from '@shared/contract/contract';
import { AppError } from '@shared/contract/app-error';
import type { ImportReport } from '@shared/contract/exchange-contract';
import { LIST_TARGETS, type ListTable } from '@shared/domain/exchange';
import { describeSheet } from '../../../exchange/list/describe-table';
import { LIST_KINDS } from '../../../exchange/list/list-targets';
import { openTable } from '../../../exchange/list/open-table';
import { forCaller, forceBackup } from '../../backup';
import type { HandlerContext } from '../../handler-context';
import { applyImport, checkImport } from '../run-import';
import { readProfiles, saveProfile } from './list-profiles';
import { prepareList } from './prepare-list';
import { readKnown } from './read-known';

/** What a table holds and how the program would read it (EXP-04). Throws `invalidInput` with the reason where it cannot be opened. */
export async function readTable({ file }: InputFor<'exchange.readTable'>, context: HandlerContext): Promise<ListTable> {
  const { workbook, problem } = await openTable(file.bytes, file.name);
  if (!workbook) throw new AppError('invalidInput', { what: problem.message });
  const fields = Object.fromEntries(LIST_TARGETS.map((target) => {
    const { columns, needed } = LIST_KINDS[target];
    return [target, { fields: Object.entries(columns).map(([field, spec]) => ({ field, title: spec.titles[0] ?? field })), needed }];
  })) as unknown as ListTable['fields'];
  const { profiles, classes } = context.read((query) => ({ profiles: readProfiles(query), classes: readKnown(query).classes.map((row) => row.name) }));
  return { sheets: workbook.sheets.map(describeSheet), fields, profiles, classes };
}

export async function checkList(input: InputFor<'exchange.checkList'>, context: HandlerContext): Promise<ImportReport> {
  return checkImport(await prepareList(input, context.read(readKnown)), context.write);
}

/** Everything of the list or nothing; a copy of the school comes first (BAK-05). */
export async function importListFile(input: InputFor<'exchange.importList'>, context: HandlerContext): Promise<ImportReport> {
  const prepared = await prepareList(input, context.read(readKnown));
  if (prepared.apply) await forceBackup(forCaller(context), 'import');
  const report = await applyImport(prepared, context.write, input.acceptWarnings);
  if (!report.applied) return report;
  if (input.profile !== null) await rememberMapping(input, input.profile, context);
  context.publish({ kind: 'schoolChanged' });
  return report;
}

async function rememberMapping({ file, sheet: name, target, mapping, headRow }: InputFor<'exchange.importList'>, profile: string, context: HandlerContext): Promise<void> {
  const { workbook } = await openTable(file.bytes, file.name);
  const sheet = workbook?.sheets.find((candidate) => candidate.name === name);
  if (sheet) await context.write((transaction) => { saveProfile(transaction, profile, target, mapping, sheet, headRow); });
}

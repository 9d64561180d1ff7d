import type { InputFor } from '@shared/contract/contract';
import type { ConsentEntry, ConsentPerson } from '@shared/contract/consents-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { CONSENT_KIND_TITLES } from '@shared/domain/consents';
import { formatDate } from '@shared/lib/russian-date';
import type { ConsentRegisterModel } from '../../documents';
import { notePrint } from '../audit';
import { readPrintFacts } from '../families';
import type { HandlerContext } from '../handler-context';
import { findListDate, getOpenYear } from '../school';
import { loadClassPersons, loadStaffPersons } from './load-persons';

type Row = ConsentRegisterModel['rows'][number];

/** DOC-57 of a class: pupils and parents; who has decided nothing stands with a dash. */
export function printClassRegister({ classId }: InputFor<'consents.printRegister'>, context: HandlerContext): Promise<PrintedDocument> {
  const persons = context.read((query) => loadClassPersons(query, { classId }, findListDate(getOpenYear(query), context.clock.today()), context.clock.today()));
  return print(context, persons, { title: `Реестр согласий, ${persons[0]?.place ?? 'класс'}`, keeper: 'Классный руководитель' });
}

export function printStaffRegister(context: HandlerContext): Promise<PrintedDocument> {
  return print(context, context.read((query) => loadStaffPersons(query, context.clock.today())), { title: 'Реестр согласий сотрудников', keeper: 'Системный администратор' });
}

async function print(context: HandlerContext, persons: readonly ConsentPerson[], { title, keeper }: { readonly title: string; readonly keeper: string }): Promise<PrintedDocument> {
  const printedAt = context.clock.now();
  const facts = context.read((query) => readPrintFacts(query, 'consent-register', printedAt, context.actor.accountId));
  const { buildConsentRegister } = await import('../../documents');
  const rows = persons.flatMap(toRows);
  const result = await buildConsentRegister({ ...facts, title, keeper, rows, printedOn: context.clock.today() }, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  await context.write((transaction) => { notePrint(transaction, 'print', { document: 'consentRegister', title, pages: result.pageCount, sheets: result.sheetCount, rows: rows.length }); });
  return { fileName: `${title}.pdf`, bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: [] };
}

function toRows({ name, place, entries }: ConsentPerson): Row[] {
  if (entries.length === 0) return [{ name, place, kind: '', decision: 'нет решения', date: '', paper: '', end: '' }];
  return entries.map((entry): Row => ({
    name, place,
    kind: CONSENT_KIND_TITLES[entry.kind],
    decision: entry.decision === 'consent' ? 'согласие' : 'отказ',
    date: entry.decidedOn === null ? '' : formatDate(entry.decidedOn),
    paper: entry.paperNumber ?? '',
    end: describeEnd(entry),
  }));
}

function describeEnd({ validUntil, withdrawnOn }: ConsentEntry): string {
  if (withdrawnOn !== null) return `отозвано ${formatDate(withdrawnOn)}`;
  return validUntil === null ? '' : formatDate(validUntil);
}

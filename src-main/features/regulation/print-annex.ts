import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import type { RegulationPage, RegulationSetting } from '@shared/contract/regulation-contract';
import { describeStorage, formatSetting, getParameter, SETTING_GROUPS } from '@shared/domain/regulation';
import { formatDate } from '@shared/lib/russian-date';
import type { PrintSchool, PrintStamp, RegulationAnnexModel } from '../../documents';
import type { Query } from '../../database/statement-cache';
import { notePrint, readPrintMark } from '../audit';
import type { HandlerContext } from '../handler-context';
import { loadPage } from './get-page';
import { readRegulation } from './read-regulation';

const SCHOOL = 'SELECT full_name AS "fullName", short_name AS "shortName", locality AS "place", director_name AS "directorName" FROM school';
const TITLE = 'Параметры ведения ЭЖ';

/** DOC-30: the regulation in force on a date, as an annex of the local act. It holds no personal data, so no page says so. */
export async function printAnnex({ date }: InputFor<'regulation.printAnnex'>, context: HandlerContext): Promise<PrintedDocument> {
  const printedAt = context.clock.now();
  const onDate = date ?? context.clock.today();
  const model = context.read((query) => {
    const stamp = { printedAt, printId: `regulation-${onDate}-${printedAt}`, label: null, isDraft: false, ...readPrintMark(query, context.actor.accountId), maker: null };
    return buildModel(query, stamp, loadPage(query, onDate, context.clock.today()));
  });
  const { buildRegulationAnnex } = await import('../../documents');
  const result = await buildRegulationAnnex(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  const title = `${TITLE} на ${formatDate(onDate)}`;
  await context.write((transaction) => { notePrint(transaction, 'print', { document: 'regulationAnnex', title, pages: result.pageCount, sheets: result.sheetCount }); });
  return { fileName: `${title}.pdf`, bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: [] };
}

function buildModel(query: Query, stamp: PrintStamp, page: RegulationPage): RegulationAnnexModel {
  const school = query.find<Omit<PrintSchool, 'deputyName'>>(SCHOOL);
  if (!school) throw new AppError('notFound', { what: 'школа' });
  const settings = new Map(page.settings.map((setting) => [setting.key, setting]));
  const isOwn = page.settings.some(({ differs }) => differs);
  return {
    stamp,
    school: { ...school, deputyName: null },
    onDate: page.date,
    preset: isOwn ? `Основа – «${page.preset.title}», с изменениями школы.` : `По образцу «${page.preset.title}».`,
    storage: describeStorage(readRegulation(query, page.date)),
    groups: SETTING_GROUPS.map(({ title, keys }) => ({
      title,
      parameters: keys.flatMap((key) => settings.get(key) ?? []).map((setting) => ({ title: getParameter(setting.key).title, value: formatSetting(setting.key, setting.value), basis: describeBasis(setting) })),
    })),
  };
}

function describeBasis({ change, preset }: RegulationSetting): string {
  if (change !== null) return `приказ № ${change.orderNumber ?? '—'} от ${change.orderDate === null ? '—' : formatDate(change.orderDate)}, с ${formatDate(change.dateFrom)}`;
  if (preset.clause === null) return 'регламент школы';
  return /^\d/.test(preset.clause) ? `п. ${preset.clause} образца` : `${preset.clause} (образец)`;
}

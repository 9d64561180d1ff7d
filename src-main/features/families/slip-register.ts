import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { SLIP_REASON_TITLES } from '@shared/domain/families';
import { formatDate } from '@shared/lib/russian-date';
import { familySlipTable } from '../../database/entities';
import { notePrint } from '../audit';
import type { HandlerContext } from '../handler-context';
import { loadFamilyClass } from './load-family';
import { readPrintFacts } from './print-facts';

/** The slips were handed over against signature (USR-04); of this class only. */
export async function markHanded({ classId, slipIds, handedOn }: InputFor<'families.markHanded'>, context: HandlerContext): Promise<null> {
  if (handedOn > context.clock.today()) throw new AppError('invalidInput', { what: 'дата вручения не позже сегодняшней' });
  await context.write((transaction) => {
    const known = new Set(loadFamilyClass(transaction.query, classId, context).persons.flatMap(({ slips }) => slips.map((slip) => slip.id)));
    for (const id of new Set(slipIds)) {
      const slip = transaction.get(familySlipTable, { id });
      if (!known.has(id)) throw new AppError('notFound', { what: 'листок этого класса' });
      if (slip.cancelledOn !== null) throw new AppError('invalidInput', { what: `листок ${slip.login} отменён ${formatDate(slip.cancelledOn)}` });
      if (handedOn < slip.issuedOn) throw new AppError('invalidInput', { what: 'дата вручения не раньше даты выдачи' });
      transaction.update(familySlipTable, { id }, { handedOn });
    }
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}

/** DOC-46, the issue register: every slip with the line for the signature, also cancelled ones. */
export async function printSlipRegister({ classId }: InputFor<'families.printRegister'>, context: HandlerContext): Promise<PrintedDocument> {
  const printedAt = context.clock.now();
  const { family, facts } = context.read((query) => ({
    family: loadFamilyClass(query, classId, context),
    facts: readPrintFacts(query, `slip-register-${String(classId)}`, printedAt, context.actor.accountId),
  }));
  const slips = new Map(family.persons.flatMap((person) => person.slips.map((slip) => [slip.id, { slip, person }] as const)));
  const rows = [...slips.values()].sort((left, right) => left.slip.id - right.slip.id).map(({ slip, person }, index) => ({
    number: String(index + 1),
    name: person.name,
    who: person.who,
    login: slip.login,
    issued: [formatDate(slip.issuedOn), slip.issuedBy].filter(Boolean).join(', '),
    reason: [SLIP_REASON_TITLES[slip.reason], slip.cancelledOn === null ? null : `отменён ${formatDate(slip.cancelledOn)}`].filter(Boolean).join('; '),
    recipient: slip.recipient,
    handed: slip.handedOn === null ? '' : formatDate(slip.handedOn),
  }));
  const { buildSlipRegister } = await import('../../documents');
  const title = `Журнал выдачи листков доступа, ${family.className}`;
  const result = await buildSlipRegister({ ...facts, className: family.className, rows, printedOn: context.clock.today() }, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  await context.write((transaction) => { notePrint(transaction, 'print', { document: 'slipRegister', title, pages: result.pageCount, sheets: result.sheetCount, rows: rows.length }); });
  return { fileName: `${title}.pdf`, bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: [] };
}

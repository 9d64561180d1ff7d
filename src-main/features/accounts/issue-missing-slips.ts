import { AppError } from '@shared/contract/app-error';
import type { IssuedSlips } from '@shared/contract/accounts-contract';
import type { AccessSlipModel, DocumentResult } from '../../documents';
import type { HandlerContext } from '../handler-context';
import { issuePrepared } from './issue-slip';
import { listAccounts } from './list-accounts';
import { prepareSlip } from './prepare-slip';

/** Slips for everybody who has none yet or has let it run out (USR-02): one print, a sheet each. Who signs in already keeps the password. */
export async function issueMissingSlips(context: HandlerContext): Promise<IssuedSlips> {
  const { database, actor, workstation, clock, signal } = context;
  const waiting = context.read((query) => listAccounts(query, clock)).filter(({ state }) => state === 'none' || state === 'expired');
  const total = waiting.length * 2;
  const author = { accountId: actor.accountId, workstation, procedure: 'accounts.issueMissingSlips', at: clock.now() };
  const prepared = [];
  for (const { id, name } of waiting) {
    signal.throwIfAborted();
    context.report({ done: prepared.length, total, text: name });
    prepared.push(await prepareSlip(database, author, id));
  }
  const [first, ...further] = prepared.map(({ model }) => model);
  if (!first) throw new AppError('invalidInput', { what: 'листки уже выданы всем, у кого есть учётная запись' });
  const { bytes, pageCount, sheetCount } = await print([first, ...further], context.resourcePath('fonts'));
  for (const [index, slip] of prepared.entries()) {
    context.report({ done: waiting.length + index, total, text: slip.model.fullName });
    await issuePrepared(context, slip);
  }
  return { fileName: 'Листки доступа сотрудников.pdf', bytes, pages: pageCount, sheets: sheetCount, warnings: [], issued: prepared.length };
}

/** The PDF engine is loaded when first needed, not at start. */
async function print(models: readonly [AccessSlipModel, ...AccessSlipModel[]], fontsDirectory: string): Promise<DocumentResult> {
  const { buildAccessSlips } = await import('../../documents');
  return buildAccessSlips(models, { fontsDirectory });
}

import type { FeatureHandlers, HandlerContext } from '../handler-context';
import type { Transaction } from '../../database/transaction';
import { buildExtract } from './build-extract';
import { buildReport } from './build-report';
import { addCarried, getCarriedSheet, removeCarried } from './carried-sheet';
import { registerOrder, removeOrder, saveOrder } from './change-orders';
import { foreseeMove } from './foresee-move';
import { listArrivals } from './list-arrivals';
import { listPupils } from './list-pupils';
import { getOrder, loadOrders } from './load-orders';
import { moveStudent } from './move-student';
import { printReport } from './print-report';
import { decideRequest, listRequests, sendRequest } from './requests';
import { undoMove } from './undo-move';

type Names =
  | 'movement.listOrders' | 'movement.registerOrder' | 'movement.saveOrder' | 'movement.removeOrder' | 'movement.listPupils' | 'movement.foresee' | 'movement.move' | 'movement.undo'
  | 'movement.listArrivals' | 'movement.listRequests' | 'movement.sendRequest' | 'movement.decideRequest' | 'movement.getReport'
  | 'movement.printReport' | 'movement.buildExtract' | 'movement.getCarried' | 'movement.addCarried' | 'movement.removeCarried';

/** One transaction, and everybody's lists are read anew. */
async function change<T>(context: HandlerContext, work: (transaction: Transaction) => T): Promise<T> {
  const result = await context.write(work);
  context.publish({ kind: 'schoolChanged' });
  return result;
}

export const movementHandlers: FeatureHandlers<Names> = {
  'movement.listOrders': ({ from, to }, context) => context.read((query) => loadOrders(query, from, to)),
  'movement.registerOrder': (fields, context) => change(context, (transaction) => registerOrder(transaction, fields)),
  'movement.saveOrder': (input, context) => change(context, (transaction) => saveOrder(transaction, input)),
  'movement.removeOrder': (input, context) => change(context, (transaction) => { removeOrder(transaction, input); return null; }),
  'movement.listPupils': (_input, context) => context.read((query) => listPupils(query, context.clock.today())),
  'movement.foresee': (plan, context) => context.read((query) => foreseeMove(query, plan)),
  'movement.move': (move, context) => change(context, (transaction) => { moveStudent(transaction, move); return getOrder(transaction.query, move.orderId); }),
  'movement.undo': ({ movementId }, context) => change(context, (transaction) => getOrder(transaction.query, undoMove(transaction, movementId))),
  'movement.listArrivals': (_input, context) => context.read((query) => listArrivals(query, context.clock.today())),
  'movement.listRequests': (_input, context) => context.read((query) => listRequests(query, context.access, context.clock.today())),
  'movement.sendRequest': (input, context) => change(context, (transaction) => sendRequest(transaction, input, context.clock.today())),
  'movement.decideRequest': (input, context) => change(context, (transaction) => decideRequest(transaction, input, context.clock.today())),
  'movement.getReport': ({ from, to }, context) => context.read((query) => buildReport(query, from, to)),
  'movement.printReport': printReport,
  'movement.buildExtract': buildExtract,
  'movement.getCarried': ({ studentId }, context) => context.read((query) => getCarriedSheet(query, studentId)),
  'movement.addCarried': (input, context) => change(context, (transaction) => addCarried(transaction, input, context.clock.today())),
  'movement.removeCarried': (input, context) => change(context, (transaction) => removeCarried(transaction, input)),
};

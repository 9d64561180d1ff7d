import { z } from 'zod';
import { AppError } from '@shared/contract/app-error';
import { contract, isProcedureName, type ProcedureName } from '@shared/contract/contract';
import type { Procedure } from '@shared/contract/procedure';
import type { Denial } from '@shared/domain/security';
import type { HandlerContext } from '../features/handler-context';
import { findCallDenial, refuseInMaintenance } from '../features/security';
import type { CallOptions, Caller } from './backend-host';
import { buildContext } from './build-context';

// What the schemas find wrong is told in Russian.
z.config(z.locales.ru());

type AnyProcedure = Procedure<unknown, unknown>;

/** Every call goes this way: input parsed → who asks → may they, on this object, today → handler → answer or `AppError` (SEC-02). */
export async function dispatch(caller: Caller, name: string, rawInput: unknown, options: CallOptions): Promise<unknown> {
  try {
    if (!isProcedureName(name)) throw new AppError('invalidInput', { what: 'неизвестный вызов' });
    const declared = contract[name] as unknown as AnyProcedure;
    const input = parseInput(declared, rawInput);
    return await run(caller, name, input, buildContext(caller, name, options));
  } catch (error) {
    throw nameFailure(caller, name, error);
  }
}

async function run(caller: Caller, name: ProcedureName, input: unknown, context: HandlerContext): Promise<unknown> {
  const declared = contract[name] as unknown as AnyProcedure;
  try {
    authorise(name, declared, input, context);
    return await answer(caller, name, input, context);
  } catch (error) {
    if (isDenial(error)) await logDenial(buildContext(caller, name, {}), name, describeScope(declared.scope(input)), error);
    throw error;
  }
}

type AnyHandler = (input: unknown, context: HandlerContext) => unknown;

async function answer({ host }: Caller, name: ProcedureName, input: unknown, context: HandlerContext): Promise<unknown> {
  try {
    return await (host.options.handlers[name] as AnyHandler)(input, context);
  } catch (error) {
    const replay = host.options.replays[name] as AnyHandler | undefined;
    if (replay && error instanceof AppError && error.code === 'alreadyDone') return replay(input, context);
    throw error;
  }
}

function parseInput(declared: AnyProcedure, rawInput: unknown): unknown {
  const parsed = declared.input.safeParse(rawInput);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 3);
  // A path is a name of the program: it goes along for the log, a person reads what is wrong.
  throw new AppError('invalidInput', { what: [...new Set(issues.map(({ message }) => message))], where: issues.map(({ path }) => path.join('.')) });
}

function authorise(name: ProcedureName, declared: AnyProcedure, input: unknown, context: HandlerContext): void {
  const { requires } = declared;
  if (requires === 'public') return;
  const { actor } = context;
  if (actor.mustChangePassword && !declared.beforePasswordChange) throw new AppError('passwordChangeRequired');
  if (actor.mustAcknowledge === true && !declared.beforeAcknowledgement) throw new AppError('acknowledgementRequired');
  if (requires === 'signedIn') return;
  const denial = context.read((query) => {
    refuseInMaintenance(query, name, context.clock);
    return findCallDenial(query, requires, context.access, declared.scope(input));
  });
  if (denial !== null) throw new AppError(denial);
}

const DENIALS: readonly string[] = ['notAllowed', 'viewOnly', 'notYourPage', 'notYourClass'] satisfies readonly Denial[];

function isDenial(error: unknown): error is AppError {
  return error instanceof AppError && DENIALS.includes(error.code);
}

/** Here, or found by the handler once it knew what is asked: every refusal of a right leaves a line. Under no request id: what was refused is not done. */
async function logDenial(context: HandlerContext, name: ProcedureName, entityKey: string, denial: AppError): Promise<void> {
  await context.write((transaction) => {
    transaction.note({ action: 'denied', entity: name, entityKey, reason: denial.code });
  });
}

function describeScope(reference: ReturnType<AnyProcedure['scope']>): string {
  return reference === 'school' ? 'school' : Object.entries(reference).map(([kind, id]) => `${kind}:${String(id)}`).join();
}

function nameFailure(caller: Caller, name: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  caller.host.options.logError(`call ${name} failed`, error);
  return new AppError('unexpected');
}

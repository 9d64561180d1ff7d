import { AppError } from '@shared/contract/app-error';
import type { ProcedureName } from '@shared/contract/contract';
import type { Access } from '@shared/domain/security';
import type { Actor, Clock, HandlerContext } from '../features/handler-context';
import { loadAccess } from '../features/security';
import type { CallOptions, Caller } from './backend-host';
import { findDateInZone } from './clock';
import { carryOutOnce, nameRepeated } from './carry-out-once';
import { resourcePath } from './resource-path';

/** Of a call that nobody can cancel. */
const NEVER = new AbortController().signal;

/** The context of one call. Access is read once, when first asked for: a right taken away acts from the next call on. */
export function buildContext(caller: Caller, procedure: ProcedureName, options: CallOptions): HandlerContext {
  const { host, session, workstation } = caller;
  const clock = buildClock(caller);
  let access: Access | null = null;
  let isClaimed = false;
  const getActor = (): Actor => {
    if (!session.actor) throw new AppError('notSignedIn');
    return session.actor;
  };
  return {
    get database() {
      return host.storage.database;
    },
    get actor() {
      return getActor();
    },
    get access() {
      const { staffId, roles } = getActor();
      access ??= host.storage.database.read((query) => loadAccess(query, staffId, roles, clock.today()));
      return access;
    },
    session,
    storage: host.storage,
    clock,
    workstation,
    read: (work) => host.storage.database.read(work),
    write: async (work) => {
      const author = { accountId: session.actor?.accountId ?? null, workstation, procedure, at: clock.now(), ...(options.typedAt === undefined ? {} : { typedAt: options.typedAt }) };
      const requestId = isClaimed ? undefined : options.requestId;
      try {
        const done = await host.storage.database.write(author, (transaction) => requestId === undefined ? work(transaction) : carryOutOnce(transaction, requestId, () => work(transaction)));
        isClaimed = true;
        return done;
      } catch (error) {
        throw nameRepeated(error);
      }
    },
    workplace: options.workplace ?? null,
    watchPage: (courseId, name) => { caller.watch(courseId, name); },
    listClients: host.listClients,
    report: options.onProgress ?? (() => undefined),
    signal: options.signal ?? NEVER,
    publish: host.publish,
    endSessions: host.endSessions,
    tellAccount: host.tellAccount,
    resourcePath,
    programVersion: host.options.programVersion,
    buildDocument: host.options.buildDocument,
    checkCopy: host.options.checkCopy,
    verifyCopy: host.options.verifyCopy,
  };
}

function buildClock(caller: Caller): Clock {
  const { options, storage } = caller.host;
  return {
    now: () => new Date(options.time()).toISOString(),
    today: () => findDateInZone(options.time(), storage.timeZone),
  };
}

import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/lib/app-error';
import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import type { BackendEvent } from '@shared/contract/messages';
import type { SessionInfo } from '@shared/contract/session-contract';
import type { CallOptions } from '../backend-host';
import type { ClientConnection } from '../client-connection';
import { isOwnCall } from '../own-calls';
import { carryVersions, findSecondTry, NOTHING_CARRIED, noteVersions } from './carry-versions';
import { HolderSession } from './holder-session';
import { Outbox } from './outbox';
import { isOutboxCall, isTaken } from './outbox-calls';
import { saveAllBooks } from './save-all-books';
import { mayUnlock, unlockFile } from './unlock-file';
import type { WorkplaceHost } from './workplace-host';

/** An entry that nobody has taken by then is kept on this workstation, and its author told so. */
const QUEUE_AFTER_MS = 3000;
/** Anything else waits for a holder as long as a person does. */
const WAIT_MS = 25_000;
/** By then every page has been read again after its waiting entries went out. */
const REREAD_MS = 5000;
/** Nothing is wrong with the entry: it waits for the login, the end of the nightly break, the clock set right. */
const PASSING_REFUSALS: readonly string[] = ['notSignedIn', 'maintenance', 'workstationClockWrong'];
/** Between two attempts to send what waits. */
const SEND_AGAIN_MS = 1000;

/** One window: its calls go to whoever holds the file, its session goes on at the next holder, its entries are never lost on the way. */
export class WorkplaceConnection {
  readonly #workplace: WorkplaceHost;
  readonly #session: HolderSession;
  /** For calls about this workstation itself. */
  readonly #own: ClientConnection;
  readonly #listeners = new Set<(event: BackendEvent) => void>();
  readonly #onClose: () => void;
  #outbox: Outbox | null = null;
  #flushing: Promise<void> | null = null;
  #sendingAgain: NodeJS.Timeout | null = null;
  #isClosed = false;
  /** What entries of this person that went out have made of the versions seen before. */
  #carried = NOTHING_CARRIED;
  #sentAt = 0;

  constructor(workplace: WorkplaceHost, onClose: () => void) {
    this.#workplace = workplace;
    this.#onClose = onClose;
    this.#own = workplace.options.backend.connect(workplace.options.workstation);
    this.#session = new HolderSession(workplace, {
      onEvent: (event) => { this.deliver(event); },
      onReady: () => { void this.#flush(); },
    });
  }

  async call<Name extends ProcedureName>(name: Name, input: InputFor<Name>, options: CallOptions = {}): Promise<OutputFor<Name>> {
    if (name === 'storage.createSchool') return this.#create(name, input, options);
    if (name === 'printing.saveAllClassBooks') return (await saveAllBooks(this, input as InputFor<'printing.saveAllClassBooks'>, options)) as OutputFor<Name>;
    if (isOwnCall(name)) return this.#own.call(name, input, { ...options, workplace: this });
    if (name === 'session.login') return (await this.#login(input as InputFor<'session.login'>, options)) as OutputFor<Name>;
    if (name === 'session.resume') return (await this.#resume(input as InputFor<'session.resume'>, options)) as OutputFor<Name>;
    if (name === 'session.get') return (await this.#getSession(options)) as OutputFor<Name>;
    if (isOutboxCall(name) && this.#outbox) return this.#callOrKeep(this.#outbox, name, input, options);
    const output = await this.#session.call(name, input, { ...options, requestId: randomUUID() }, performance.now() + WAIT_MS);
    if (name === 'session.changePassword') await this.#afterPassword(input as InputFor<'session.changePassword'>, output as SessionInfo);
    if (name === 'session.logout') this.#forgetPerson();
    return output;
  }

  onEvent(listener: (event: BackendEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  deliver(event: BackendEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  lookAgain(): void {
    this.#session.lookAgain();
  }

  close(): void {
    this.#isClosed = true;
    this.#session.close();
    this.#own.close();
    this.#listeners.clear();
    this.#onClose();
  }

  open = this.#openFolder.bind(this);
  getState = (): { link: WorkplaceHost['link']; outbox: { waiting: number; refused: number } } => ({ link: this.#workplace.link, outbox: this.#outbox?.count() ?? { waiting: 0, refused: 0 } });
  getStorageState = (): ReturnType<WorkplaceHost['getState']> => this.#workplace.getState();
  listOutbox = (): ReturnType<Outbox['list']> => this.#outbox?.list() ?? [];

  resolveOutbox = async (id: string, choice: 'discard' | 'send'): Promise<void> => {
    if (choice === 'discard') this.#outbox?.remove(id);
    else await this.#outbox?.setRefusal(id, null);
    this.#tellOutbox();
    if (choice === 'send') await this.#flush();
  };

  #openFolder(folder: string): ReturnType<WorkplaceHost['open']> {
    this.#forgetPerson();
    this.#session.drop();
    return this.#workplace.open(folder);
  }

  /** The new school is held by this workstation from the start; when nothing comes of it, the one before is opened again. */
  async #create<Name extends ProcedureName>(name: Name, input: InputFor<Name>, options: CallOptions): Promise<OutputFor<Name>> {
    const before = this.#workplace.folder;
    this.#workplace.leave();
    try {
      const created = await this.#own.call(name, input, { ...options, workplace: this });
      await this.#openFolder((input as InputFor<'storage.createSchool'>).folder);
      return created;
    } catch (error) {
      if (before !== null) await this.#openFolder(before);
      throw error;
    }
  }

  /** Nobody is signed in where the file waits for the password that opens it: the way to the login stays open. */
  async #getSession(options: CallOptions): Promise<SessionInfo | null> {
    try {
      return await this.#session.call('session.get', {}, options, performance.now() + WAIT_MS);
    } catch (error) {
      if (mayUnlock(this.#workplace.folder, error)) return null;
      throw error;
    }
  }

  async #login(input: InputFor<'session.login'>, options: CallOptions): Promise<SessionInfo> {
    this.#forgetPerson();
    await unlockFile(this.#workplace, input);
    const info = await this.#session.call('session.login', input, options, performance.now() + WAIT_MS);
    await this.#afterEntry(info, input.password);
    return info;
  }

  /** The window had a session with a backend process that has died: it goes on, and so does the outbox of its person. */
  async #resume(input: InputFor<'session.resume'>, options: CallOptions): Promise<null> {
    this.#forgetPerson();
    await this.#session.call('session.resume', input, options, performance.now() + WAIT_MS);
    const info = await this.#session.call('session.get', {}, options, performance.now() + WAIT_MS);
    if (info) await this.#afterEntry(info, '');
    return null;
  }

  /** The ticket for the next holder, and this person's entries that wait on this workstation. */
  async #afterEntry(info: SessionInfo, password: string): Promise<void> {
    const secret = await this.#session.keepTicket();
    const { outboxFolder } = this.#workplace.options;
    const schoolKey = this.#session.schoolKey;
    if (outboxFolder === null || schoolKey === null) return;
    // Without it nothing is kept on this computer, but nobody is kept from working.
    this.#outbox = await Outbox.open(outboxFolder, schoolKey, info.accountId, { secret, password }).catch((error: unknown) => {
      this.#workplace.options.logError('the outbox was not opened', error);
      return null;
    });
    this.#tellOutbox();
    void this.#flush();
  }

  async #afterPassword({ newPassword }: InputFor<'session.changePassword'>, info: SessionInfo): Promise<void> {
    if (this.#outbox) await this.#session.keepTicket();
    else await this.#afterEntry(info, newPassword);
  }

  #forgetPerson(): void {
    this.#outbox = null;
    this.#carried = NOTHING_CARRIED;
    this.#session.forgetTicket();
  }

  /** Entries go out in the order in which they were typed: while some wait, a new one waits behind them. */
  async #callOrKeep<Name extends ProcedureName>(outbox: Outbox, name: Name, input: InputFor<Name>, options: CallOptions): Promise<OutputFor<Name>> {
    const entry = { id: randomUUID(), procedure: name, input, typedAt: new Date(this.#workplace.options.backend.options.time()).toISOString() };
    if (outbox.count().waiting === 0) {
      if (performance.now() - this.#sentAt > REREAD_MS) this.#carried = NOTHING_CARRIED;
      try {
        return (await this.#post(name, input, { ...options, requestId: entry.id })).answer as OutputFor<Name>;
      } catch (error) {
        if (!isUnreached(error)) throw error;
      }
    }
    await outbox.put(entry);
    this.#tellOutbox();
    this.#session.lookAgain();
    this.#flushLater();
    throw new AppError('queued', { id: entry.id });
  }

  async #flush(): Promise<void> {
    this.#flushing ??= this.#send()
      // This computer's own disk may fail: the entry stays where it is and is tried again.
      .catch((error: unknown) => { this.#workplace.options.logError('entries were not sent', error); })
      .finally(() => {
        this.#flushing = null;
        this.#flushLater();
      });
    await this.#flushing;
  }

  /** No reconnection comes to send what a busy holder did not take, or what was kept just after the last look. */
  #flushLater(): void {
    if (this.#isClosed || this.#sendingAgain !== null || (this.#outbox?.count().waiting ?? 0) === 0) return;
    this.#sendingAgain = setTimeout(() => {
      this.#sendingAgain = null;
      if (!this.#isClosed) void this.#flush();
    }, SEND_AGAIN_MS).unref();
  }

  async #send(): Promise<void> {
    const outbox = this.#outbox;
    for (let entry = nextWaiting(outbox); outbox && entry; entry = nextWaiting(outbox)) {
      const { id, procedure, input, typedAt } = entry;
      try {
        const { sent, answer } = await this.#post(procedure, input, { requestId: id, typedAt });
        this.#carried = noteVersions(this.#carried, { procedure, typed: input, sent, answer });
        this.#sentAt = performance.now();
        if (isTaken(procedure, answer)) outbox.remove(id);
        else await outbox.setRefusal(id, { failure: null, answer });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (isUnreached(error) || PASSING_REFUSALS.includes(error.code)) break;
        if (error.code === 'alreadyDone') outbox.remove(id);
        else await outbox.setRefusal(id, { failure: { code: error.code, details: error.details }, answer: null });
      }
      this.#tellOutbox();
    }
  }

  /** An entry of the journal, typed over what earlier entries of the same person have made of the file. */
  async #post(name: string, input: unknown, options: CallOptions): Promise<{ readonly sent: unknown; readonly answer: unknown }> {
    const send = (sent: unknown, requestId: string | undefined): Promise<unknown> =>
      this.#session.call(name as ProcedureName, sent as never, { ...options, ...(requestId === undefined ? {} : { requestId }) }, performance.now() + QUEUE_AFTER_MS);
    const sent = carryVersions(this.#carried, name, input);
    const answer = await send(sent, options.requestId);
    const again = findSecondTry(name, sent, answer);
    return again === null ? { sent, answer } : { sent: again, answer: await send(again, randomUUID()) };
  }

  #tellOutbox(): void {
    this.deliver({ kind: 'outboxChanged', ...(this.#outbox?.count() ?? { waiting: 0, refused: 0 }) });
  }
}

function nextWaiting(outbox: Outbox | null): ReturnType<Outbox['list']>[number] | undefined {
  return outbox?.list().find((entry) => entry.refusal === null);
}

/** Nobody has taken it, as far as we know; the request id keeps it from being done twice. */
function isUnreached(error: unknown): boolean {
  return error instanceof AppError && ['noConnection', 'heldElsewhere', 'notHolder', 'storageUnreachable', 'serverUnreachable', 'folderMissing', 'fileLocked', 'noSchoolOpen', 'restoring', 'tooBusy', 'programTooOld'].includes(error.code);
}

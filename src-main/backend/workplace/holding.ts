import { AppError } from '@shared/lib/app-error';
import { readHead } from '../../database/known-heads';
import { readMayHold } from '../../features/system';
import type { Backend } from '../backend';
import { findFingerprint } from '../holder/certificate';
import { HolderServer, listAddresses } from '../holder/holder-server';
import { readLease, writeLease, type Lease } from '../holder/lease';
import { dropOldTraces, noteWorkstations } from '../holder/note-workstations';

const BEAT_MS = 3000;
const BEATS_BETWEEN_NOTES = 20;

export type HoldingOptions = {
  readonly backend: Backend;
  readonly folder: string;
  readonly workstation: string;
  readonly programVersion: string;
  readonly port: number | undefined;
  readonly logError: (message: string, error: unknown) => void;
  /** Somebody else has the file: this backend has closed it. */
  readonly onLost: () => void;
};

/** While this workstation holds the file: its door is open, the lease says where, and each beat looks whether it still holds. */
export class Holding {
  readonly #options: HoldingOptions;
  readonly #server: HolderServer;
  readonly #timer: NodeJS.Timeout;
  #beats = 0;
  #isLeaseLost = false;

  private constructor(options: HoldingOptions, server: HolderServer) {
    this.#options = options;
    this.#server = server;
    this.#timer = setInterval(() => { this.#beat(); }, BEAT_MS);
    this.#timer.unref();
    this.#beat();
  }

  /** The backend has the file open. */
  static async start(options: HoldingOptions): Promise<Holding> {
    const { backend, programVersion, port } = options;
    const facts = backend.storage.holder;
    if (!facts) throw new Error('the backend does not hold a file');
    const server = await HolderServer.listen({ backend, facts, programVersion, ...(port === undefined ? {} : { port }) });
    return new Holding(options, server);
  }

  get port(): number {
    return this.#server.port;
  }

  /** In order: the lease says that the file is free, clients are told, and nothing is written any more. */
  release(): void {
    clearInterval(this.#timer);
    this.#writeLease(true);
    this.#server.close();
  }

  /** The file is somebody else's by now: hang up without touching the lease. */
  abandon(): void {
    clearInterval(this.#timer);
    this.#server.close();
  }

  #beat(): void {
    const { backend, logError, folder, onLost } = this.#options;
    const epoch = backend.storage.holder?.epoch;
    if (epoch === undefined) return;
    this.#beats += 1;
    const lease = readLease(folder);
    if (lease && lease.epoch > epoch) {
      onLost();
      return;
    }
    this.#writeLease(false);
    if (this.#beats % BEATS_BETWEEN_NOTES === 1) {
      const isFirst = this.#beats === 1;
      noteWorkstations(backend).then(() => (isFirst ? dropOldTraces(backend) : undefined)).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'notHolder') onLost();
        else logError('workstations not noted', error);
      });
    }
  }

  /** A share that does not answer for a while is no reason to stop: the lock tells who holds. */
  #writeLease(isReleased: boolean): void {
    const { folder, logError } = this.#options;
    try {
      const lease = this.#describe(isReleased);
      if (lease) writeLease(folder, lease);
      this.#isLeaseLost = false;
    } catch (error) {
      // Told once, not with every beat.
      if (!this.#isLeaseLost) logError('the lease was not written', error);
      this.#isLeaseLost = true;
    }
  }

  #describe(isReleased: boolean): Lease | null {
    const { backend, workstation, programVersion } = this.#options;
    const facts = backend.storage.holder;
    if (!facts) return null;
    const { mayHold, head } = backend.storage.database.read((query) => ({
      mayHold: readMayHold(query),
      head: readHead(query),
    }));
    return {
      schoolKey: facts.schoolKey,
      epoch: facts.epoch,
      workstation,
      addresses: listAddresses(),
      port: this.#server.port,
      fingerprint: findFingerprint(facts.certificate),
      programVersion,
      beat: this.#beats,
      since: facts.since,
      mayHold: mayHold === null ? null : [...mayHold],
      head,
      isReleased,
    };
  }
}

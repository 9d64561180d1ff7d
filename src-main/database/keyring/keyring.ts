import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { AppError } from '@shared/lib/app-error';
import type { DatabaseKey } from '../open-connection';
import { addNextKey, checkKey, dropNext, findKeyBefore, makeEmptyFile, makeEntry, makeNextPresent, openEntry, readPastKeys, type OpenedEntry } from './key-entries';
import { digestLogin, findKeysPath, KEYS_FILE, loadKeysFile, readKeysFile, saveKeysFile, type KeyEntry, type KeysFile } from './keys-file';
import { makeRecoveryCode, parseRecoveryCode, type CodeProblem } from './recovery-code';
import type { PrivateKey, PublicKey } from './seal';

export type KeyOwner = { readonly accountId: number; readonly login: string; readonly password: string };

/** After a re-keying that was cut short `databaseKey` is the new key; the school file may still have the one that `findKeyBefore` tells. */
export type Unlocked = { readonly databaseKey: DatabaseKey; readonly privateKey: PrivateKey };

/**
 * Who can open the school file of a folder: an entry per account and one for the recovery sheet (SEC-13, BAK-02). Every change reads
 * the file anew and replaces it whole; changes of this process go one after another. A damaged file is the failure `keysDamaged`.
 */
export class Keyring {
  readonly folder: string;
  #lastChange: Promise<unknown> = Promise.resolve();

  private constructor(folder: string) {
    this.folder = folder;
  }

  static open(folder: string): Keyring {
    return new Keyring(folder);
  }

  get exists(): boolean {
    return existsSync(findKeysPath(this.folder));
  }

  /** Whether anybody's password opens the school file. */
  get hasPasswords(): boolean {
    return this.#read().entries.some((entry) => entry.owner.kind === 'account');
  }

  get hasRecovery(): boolean {
    return this.#read().entries.some(isRecovery);
  }

  /** Account numbers that have an entry with one of these public keys. */
  listAccounts(publicKeys: ReadonlySet<PublicKey>): number[] {
    return this.#read().entries.flatMap((entry) => (entry.owner.kind === 'account' && publicKeys.has(entry.publicKey) ? [entry.owner.accountId] : []));
  }

  hasEntry(publicKey: PublicKey): boolean {
    return this.#read().entries.some((entry) => entry.publicKey === publicKey);
  }

  /** The newest one: entries of a password being changed come last. */
  publicKeyOf(login: string): PublicKey | null {
    const file = this.#read();
    return findEntries(file, login).at(-1)?.publicKey ?? null;
  }

  /** Null: no such login here, or another password. Takes some 60 ms a try. */
  async unlock(login: string, password: string): Promise<Unlocked | null> {
    const file = await loadKeysFile(this.folder);
    if (!file) return null;
    for (const entry of findEntries(file, login).reverse()) {
      const opened = await openEntry(entry, password);
      if (opened) return this.#demandKey(opened);
    }
    return null;
  }

  /** Null: a whole code, but of another sheet. Throws `recoveryCodeMistyped` for a typing error and says where it is. */
  async unlockWithRecovery(typed: string): Promise<Unlocked | null> {
    const parsed = parseRecoveryCode(typed);
    if ('problem' in parsed) throw new AppError('recoveryCodeMistyped', { where: nameProblem(parsed.problem) });
    const entry = (await loadKeysFile(this.folder))?.entries.find(isRecovery);
    const opened = entry ? await openEntry(entry, parsed.code) : null;
    return opened && this.#demandKey(opened);
  }

  /** A new entry beside those the account has: until `keepOnly` both passwords open the file. Answers its public key. */
  async protect({ accountId, login, password }: KeyOwner, databaseKey: DatabaseKey): Promise<PublicKey> {
    const { salt } = await this.#change((file) => file);
    const entry = await makeEntry({ kind: 'account', accountId, loginDigest: digestLogin(salt, login) }, password, databaseKey);
    await this.#change((file) => ({ ...file, keyCheck: file.keyCheck ?? checkKey(databaseKey), entries: [...file.entries, entry] }));
    return entry.publicKey;
  }

  /** An entry whose password did not come into force. */
  async drop(publicKey: PublicKey): Promise<void> {
    await this.#dropEntries((entry) => entry.publicKey === publicKey);
  }

  /** The account keeps the entry of this public key only. */
  async keepOnly(accountId: number, publicKey: PublicKey): Promise<void> {
    await this.#dropEntries((entry) => isOf(entry, accountId) && entry.publicKey !== publicKey);
  }

  async remove(accountId: number): Promise<void> {
    await this.#dropEntries((entry) => isOf(entry, accountId));
  }

  /** A new recovery code, to be printed and kept nowhere; the sheet before it opens nothing any more after `keepOnlyRecovery`. */
  async addRecovery(databaseKey: DatabaseKey): Promise<{ readonly code: string; readonly publicKey: PublicKey }> {
    const code = makeRecoveryCode();
    const entry = await makeEntry({ kind: 'recovery' }, code, databaseKey);
    await this.#change((file) => ({ ...file, keyCheck: file.keyCheck ?? checkKey(databaseKey), entries: [entry, ...file.entries] }));
    return { code, publicKey: entry.publicKey };
  }

  async keepOnlyRecovery(publicKey: PublicKey): Promise<void> {
    await this.#dropEntries((entry) => isRecovery(entry) && entry.publicKey !== publicKey);
  }

  /** Step one of re-keying: entries in force get the new key besides the present one, the others go. No password is needed. */
  async beginReseal(presentKey: DatabaseKey, newKey: DatabaseKey, inForce: ReadonlySet<PublicKey>): Promise<void> {
    await this.#change((file) => addNextKey(file, presentKey, newKey, (publicKey) => inForce.has(publicKey)));
  }

  /** Step two, when the school file has the new key. */
  async reseal(newKey: DatabaseKey): Promise<void> {
    await this.#change((file) => makeNextPresent(file, newKey));
  }

  /**
   * Called by the one who has opened the school file, with the key that opened it: a re-keying that was cut short is brought to its
   * end, and a file that is damaged or belongs to another key is put aside (people get new entries as they sign in). `stamp` names it.
   */
  async adopt(databaseKey: DatabaseKey, stamp: string): Promise<void> {
    const file = this.#readUnlessDamaged();
    if (file === 'damaged' || (file !== null && !isKnown(file, databaseKey))) await this.#putAside(stamp);
    else if (file !== null && file.nextKeyCheck !== null) await this.#change((now) => (now.nextKeyCheck === checkKey(databaseKey) ? makeNextPresent(now, databaseKey) : dropNext(now)));
  }

  /** False: the key is surely not the one of the school file, so a workstation must ask for a password. */
  mayFit(databaseKey: DatabaseKey): boolean {
    const file = this.#readUnlessDamaged();
    return file === null || file === 'damaged' || isKnown(file, databaseKey);
  }

  /** The key before a re-keying that was cut short, for whoever has the new one already. */
  findKeyBefore(newKey: DatabaseKey): DatabaseKey | null {
    const file = this.#readUnlessDamaged();
    return file === null || file === 'damaged' ? null : findKeyBefore(file, newKey);
  }

  /** Keys of older copies of the school file, oldest first. */
  listPastKeys(databaseKey: DatabaseKey): DatabaseKey[] {
    return readPastKeys(this.#read(), databaseKey);
  }

  /** Of a school whose creation failed. */
  async discard(): Promise<void> {
    await rm(findKeysPath(this.folder), { force: true });
  }

  #read(): KeysFile {
    return readKeysFile(this.folder) ?? makeEmptyFile();
  }

  #readUnlessDamaged(): KeysFile | null | 'damaged' {
    try {
      return readKeysFile(this.folder);
    } catch (error) {
      if (error instanceof AppError && error.code === 'keysDamaged') return 'damaged';
      throw error;
    }
  }

  async #putAside(stamp: string): Promise<void> {
    const path = findKeysPath(this.folder);
    await rename(path, `${path}.${stamp.replace(/[^0-9]/g, '')}.old`);
  }

  #demandKey({ databaseKey, nextKey, privateKey }: OpenedEntry): Unlocked {
    const newest = nextKey ?? databaseKey;
    if (newest === null) throw new AppError('keysDamaged', { folder: this.folder, file: KEYS_FILE });
    return { databaseKey: newest, privateKey };
  }

  #dropEntries(isStale: (entry: KeyEntry) => boolean): Promise<KeysFile> {
    return this.#change((file) => (file.entries.some(isStale) ? { ...file, entries: file.entries.filter((entry) => !isStale(entry)) } : file));
  }

  async #save(file: KeysFile): Promise<void> {
    try {
      await saveKeysFile(this.folder, file);
    } catch (error) {
      throw toFileFailure(error, this.folder);
    }
  }

  async #change(change: (file: KeysFile) => KeysFile): Promise<KeysFile> {
    const mine = this.#lastChange.then(async () => {
      const before = await loadKeysFile(this.folder);
      const start = before ?? makeEmptyFile();
      const after = change(start);
      if (after !== before) await this.#save(after);
      return after;
    });
    this.#lastChange = mine.catch(() => undefined);
    return mine;
  }
}

/** What the disk or the share refused, in the words of the contract. */
function toFileFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  return new AppError(error.code === 'ENOSPC' ? 'diskFull' : 'storageUnreachable', { folder });
}

function isKnown({ keyCheck, nextKeyCheck }: KeysFile, databaseKey: DatabaseKey): boolean {
  const check = checkKey(databaseKey);
  return keyCheck === null || keyCheck === check || nextKeyCheck === check;
}

function findEntries(file: KeysFile, login: string): KeyEntry[] {
  const digest = digestLogin(file.salt, login);
  return file.entries.filter(({ owner }) => owner.kind === 'account' && owner.loginDigest === digest);
}

function isOf({ owner }: KeyEntry, accountId: number): boolean {
  return owner.kind === 'account' && owner.accountId === accountId;
}

function isRecovery({ owner }: KeyEntry): boolean {
  return owner.kind === 'recovery';
}

function nameProblem(problem: CodeProblem): string {
  if (problem.kind === 'signs') return 'в нём есть знаки, которых в коде не бывает (переключите клавиатуру на английскую раскладку)';
  if (problem.kind === 'length') return `знаков ${String(problem.signs)} вместо ${String(problem.needed)}`;
  return `ошибка в ${String(problem.group)}-й группе`;
}

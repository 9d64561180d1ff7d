// Keys of school files in the workstation's protected storage (DPAPI on Windows, the keyring on Linux).
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeFileAtomically } from './write-file-atomically';

/** What is used of Electron's safeStorage. */
export type Cipher = { readonly encryptString: (text: string) => Buffer; readonly decryptString: (bytes: Buffer) => string };

type Entries = Readonly<Record<string, string>>;

/** A file of encrypted keys, one per school folder. Changes are made one after the other. */
export class KeyVault {
  readonly #path: string;
  readonly #cipher: Cipher;
  #last: Promise<unknown> = Promise.resolve();

  constructor(path: string, cipher: Cipher) {
    this.#path = path;
    this.#cipher = cipher;
  }

  async find(folderId: string): Promise<string | null> {
    const entry = (await this.#read())[hashOf(folderId)];
    return entry === undefined ? null : this.#cipher.decryptString(Buffer.from(entry, 'base64'));
  }

  save(folderId: string, key: string): Promise<void> {
    const write = async (): Promise<void> => {
      const entry = this.#cipher.encryptString(key).toString('base64');
      const entries: Entries = { ...(await this.#read()), [hashOf(folderId)]: entry };
      await writeFileAtomically(this.#path, JSON.stringify(entries, null, 2), 0o600);
    };
    const saved = this.#last.then(write, write);
    this.#last = saved;
    return saved;
  }

  async #read(): Promise<Entries> {
    try {
      return JSON.parse(await readFile(this.#path, 'utf8')) as Entries;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
      throw error;
    }
  }
}

function hashOf(folderId: string): string {
  return createHash('sha256').update(folderId).digest('hex');
}

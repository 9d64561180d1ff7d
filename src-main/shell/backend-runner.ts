import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import log from 'electron-log/main.js';
import { parseBackendMessage, type FromBackend, type ToBackend } from './backend-messages';
import type { KeyVault } from './key-vault';
import { ProbeRunner } from './probe-runner';

export type BackendRunnerOptions = {
  readonly entryFile: string;
  readonly init: ToBackend & { readonly type: 'init' };
  readonly vault: KeyVault;
  readonly onFolderOpened: (folder: string) => void;
  /** The process ended by itself; nobody has started it again yet. */
  readonly onDeath: (exitCode: number) => void;
};

/** The backend process of this workstation: started, given ports of pages, answered about keys, started again after a death. */
export class BackendRunner {
  readonly #options: BackendRunnerOptions;
  readonly #probes: ProbeRunner;
  #process: UtilityProcess | null = null;
  #folder: string | undefined;

  constructor(options: BackendRunnerOptions) {
    this.#options = options;
    this.#folder = options.init.folder;
    this.#probes = new ProbeRunner(options.entryFile, (message) => { this.#send(message); });
  }

  start(): void {
    const child = utilityProcess.fork(this.#options.entryFile, [], { serviceName: 'Учебная часть: данные', stdio: 'pipe' });
    this.#process = child;
    child.stdout?.on('data', (chunk: Buffer) => { log.info(`backend: ${chunk.toString().trimEnd()}`); });
    child.stderr?.on('data', (chunk: Buffer) => { log.error(`backend: ${chunk.toString().trimEnd()}`); });
    child.on('message', (message: unknown) => {
      const parsed = parseBackendMessage(message);
      if (parsed) void this.#answer(parsed);
    });
    child.on('exit', (code) => {
      // A process that stop() has let go of, or one already replaced, ends unheard.
      if (this.#process !== child) return;
      this.#process = null;
      log.error(`backend process ended with code ${code}`);
      this.#options.onDeath(code);
    });
    const { folder: _first, ...init } = this.#options.init;
    this.#send(this.#folder === undefined ? init : { ...init, folder: this.#folder });
  }

  /** A new line to the backend; the returned end goes to the page. */
  connectPage(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#send({ type: 'connect', workstation: this.#options.init.workstation }, [port1]);
    return port2;
  }

  stop(): void {
    const child = this.#process;
    this.#process = null;
    this.#probes.killAll();
    child?.kill();
  }

  #send(message: ToBackend, ports: MessagePortMain[] = []): void {
    this.#process?.postMessage(message, ports);
  }

  async #answer(message: FromBackend): Promise<void> {
    if (message.type === 'folder-opened') {
      this.#folder = message.folder;
      this.#options.onFolderOpened(message.folder);
      return;
    }
    if (message.type === 'probe-start' || message.type === 'probe-ask' || message.type === 'probe-kill') {
      this.#probes.answer(message);
      return;
    }
    const key = await this.#useVault(message).catch((error: unknown) => {
      log.error('key storage', error);
      return null;
    });
    this.#send({ type: 'key', id: message.id, key });
  }

  async #useVault(message: FromBackend & { readonly type: 'key-get' | 'key-save' }): Promise<string | null> {
    const { vault } = this.#options;
    if (message.type === 'key-get') return vault.find(message.folderId);
    await vault.save(message.folderId, message.key);
    return message.key;
  }
}

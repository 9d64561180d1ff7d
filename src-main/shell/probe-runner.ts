import { dirname, join } from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron';
import type { ProbeRequest, ToBackend } from './backend-messages';

/** Processes of the lock probe, started for the backend, which inside Electron can start none itself. */
export class ProbeRunner {
  readonly #script: string;
  readonly #tell: (message: ToBackend) => void;
  readonly #running = new Map<number, UtilityProcess>();

  constructor(backendFile: string, tell: (message: ToBackend) => void) {
    this.#script = join(dirname(backendFile), 'lock-probe-worker.js');
    this.#tell = tell;
  }

  answer(request: ProbeRequest): void {
    const { id } = request;
    if (request.type === 'probe-start') this.#start(id);
    else if (request.type === 'probe-kill') this.#running.get(id)?.kill();
    else this.#running.get(id)?.postMessage(request.question);
  }

  killAll(): void {
    for (const child of this.#running.values()) child.kill();
  }

  #start(id: number): void {
    const child = utilityProcess.fork(this.#script, [], { serviceName: 'Учебная часть: проверка папки', stdio: 'ignore' });
    this.#running.set(id, child);
    child.on('message', (answer: unknown) => { this.#tell({ type: 'probe-answer', id, answer }); });
    child.on('exit', () => {
      this.#running.delete(id);
      this.#tell({ type: 'probe-exit', id });
    });
  }
}

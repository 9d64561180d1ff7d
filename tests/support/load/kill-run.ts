// Holders and workstations as processes that are killed at random while everybody writes.
import { join } from 'node:path';
import { checkMarks, readNotes, type MarkCheck } from './check-marks';
import { listMarkableLessons, loadTime, type LoadSchool } from './load-school';
import type { ClientTask } from './marking-client';
import { startHost, startProgram, type Host, type ProgramProcess } from './program-process';

export const HOLDERS = ['ВЕДУЩИЙ-1', 'ВЕДУЩИЙ-2', 'ВЕДУЩИЙ-3'] as const;

export type KillPlan = {
  readonly cli: string;
  readonly clientProgram: string;
  readonly made: LoadSchool;
  readonly clients: number;
  readonly clientKills: number;
  readonly holderKills: number;
  /** Between two kills of a workstation, at most. */
  readonly pauseMs: number;
  readonly random: () => number;
  readonly report?: (text: string) => void;
};

export type KillResult = MarkCheck & {
  readonly clientKills: number;
  readonly holderKills: number;
  /** From the kill until another process holds the file. */
  readonly takeOverMs: readonly number[];
  /** From the kill until the next mark was acknowledged. */
  readonly withoutHolderMs: readonly number[];
  readonly endings: readonly (number | null)[];
  readonly errors: readonly string[];
};

type Client = { readonly task: ClientTask; process: ProgramProcess };

const MOST_WAIT_MS = 60_000;
const wait = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** Answers when all of it came: every workstation has emptied its outbox and all holders were stopped in order. */
export async function runKills(plan: KillPlan): Promise<KillResult> {
  const run = new KillRun(plan);
  try {
    return await run.play();
  } finally {
    run.killAll();
  }
}

class KillRun {
  readonly #plan: KillPlan;
  readonly #hosts = new Map<string, Host>();
  readonly #clients: Client[] = [];
  readonly #errors: string[] = [];
  readonly #takeOverMs: number[] = [];
  readonly #withoutHolderMs: number[] = [];
  #savedCount = 0;

  constructor(plan: KillPlan) {
    this.#plan = plan;
  }

  async play(): Promise<KillResult> {
    const { clients, clientKills, holderKills, report = () => undefined } = this.#plan;
    for (const name of HOLDERS) this.#startHost(name);
    await this.#until('somebody holds the file', () => this.#holder() !== undefined);
    for (let index = 0; index < clients; index += 1) this.#clients.push(this.#addClient(index));
    await this.#until('marks come in', () => this.#savedCount > clients);
    let killedHolders = 0;
    for (let kill = 1; kill <= clientKills; kill += 1) {
      await this.#killClient();
      if (kill * holderKills >= (killedHolders + 1) * clientKills && killedHolders < holderKills) {
        killedHolders += 1;
        await this.#killHolder();
        report(`${String(killedHolders)} holders and ${String(kill)} workstations killed`);
      }
    }
    return this.#finish(clientKills, killedHolders);
  }

  killAll(): void {
    for (const { child } of [...this.#hosts.values(), ...this.#clients.map((client) => client.process)]) child.kill('SIGKILL');
  }

  async #finish(clientKills: number, holderKills: number): Promise<KillResult> {
    const { folder, keyFile } = this.#plan.made;
    for (const { process: started } of this.#clients) started.child.stdin?.write('stop\n');
    const endings = await Promise.all(this.#clients.map(({ process: started }) => Promise.race([started.exited, wait(MOST_WAIT_MS).then(() => null)])));
    this.#errors.push(...this.#clients.flatMap((client, index) => (endings[index] === 0 ? [] : [client.process.errors()])));
    for (const host of this.#hosts.values()) host.child.kill('SIGTERM');
    await Promise.all([...this.#hosts.values()].map((host) => host.exited));
    const notes = this.#clients.flatMap((client) => readNotes(client.task.logFile));
    const check = await checkMarks(folder, keyFile, notes);
    return { ...check, clientKills, holderKills, takeOverMs: this.#takeOverMs, withoutHolderMs: this.#withoutHolderMs, endings, errors: this.#errors };
  }

  async #killClient(): Promise<void> {
    const { random, pauseMs } = this.#plan;
    await wait(random() * pauseMs);
    const client = this.#clients[Math.floor(random() * this.#clients.length)];
    if (!client) return;
    client.process.child.kill('SIGKILL');
    await client.process.exited;
    client.process = this.#startClient(client.task);
  }

  /** The next kill comes only after marks are acknowledged again: each gap is measured whole. */
  async #killHolder(): Promise<void> {
    const host = this.#holder();
    if (!host) throw new Error('nobody holds the file');
    const killedAt = performance.now();
    host.child.kill('SIGKILL');
    await host.exited;
    this.#hosts.delete(host.name);
    await this.#until('another process holds the file', () => this.#holder() !== undefined);
    this.#takeOverMs.push(performance.now() - killedAt);
    const saved = this.#savedCount;
    await this.#until('a mark is acknowledged', () => this.#savedCount > saved);
    this.#withoutHolderMs.push(performance.now() - killedAt);
    this.#startHost(host.name);
    // The one that comes back must be able to take its turn.
    await this.#until('the killed one stands by', () => this.#hosts.get(host.name)?.state() === 'connected');
  }

  #holder(): Host | undefined {
    return [...this.#hosts.values()].find((host) => host.state() === 'holding');
  }

  #startHost(name: string): void {
    const { cli, made } = this.#plan;
    this.#hosts.set(name, startHost({ cli, ...made, name, now: loadTime() }));
  }

  #addClient(index: number): Client {
    const { folder, root, school } = this.#plan.made;
    const lessons = listMarkableLessons(school);
    const lesson = lessons[index % lessons.length];
    if (!lesson || index >= lessons.length) throw new Error(`${String(lessons.length)} workstations at most: each has cells of its own`);
    const name = `КАБ-${String(index + 1)}`;
    const task: ClientTask = { folder, outboxFolder: join(root, `ящик ${name}`), name, lesson, logFile: join(root, `${name}.log`), startAt: '', pauseMs: 20 };
    return { task, process: this.#startClient(task) };
  }

  #startClient(task: ClientTask): ProgramProcess {
    const startAt = new Date(loadTime()).toISOString();
    return startProgram(this.#plan.clientProgram, [JSON.stringify({ ...task, startAt })], {}, (line) => { if (line === 'saved') this.#savedCount += 1; });
  }

  async #until(what: string, isSo: () => boolean): Promise<void> {
    const begun = performance.now();
    while (!isSo()) {
      if (performance.now() - begun > MOST_WAIT_MS) {
        const said = [...this.#hosts.values(), ...this.#clients.map((client) => client.process)].map((started) => started.errors()).filter((text) => text !== '');
        throw new Error(`not within a minute: ${what}\n${said.join('\n')}`);
      }
      await wait(10);
    }
  }
}

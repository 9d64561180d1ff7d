import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Lease } from '@main/backend/holder/lease';
import type { Order, Report, Station, Target, Times } from './messages';
import type { LoadTeacher } from './prepare-load-school';

const PROCESSES = 4;

/** All simulated workstations, a few processes of many. */
export class Crowd {
  readonly #children: readonly ChildProcess[];

  constructor() {
    const program = fileURLToPath(new URL('./station-process.js', import.meta.url));
    this.#children = Array.from({ length: PROCESSES }, () => fork(program));
  }

  /** Signed in and ready; a few at a time, before any clock runs. */
  async open(lease: Lease, barePort: number, stations: readonly Station[], now: number): Promise<void> {
    await Promise.all(this.#children.map((child, index) => tell(child, { kind: 'open', lease, barePort, now, stations: stations.filter((_station, number) => number % PROCESSES === index) })));
  }

  async run(target: Target, active: number, seconds: number): Promise<Times> {
    const share = (index: number): number => Math.floor(active / PROCESSES) + (index < active % PROCESSES ? 1 : 0);
    const reports = await Promise.all(this.#children.map((child, index) => tell(child, { kind: 'run', target, seconds, active: share(index) })));
    return joinTimes(reports.flatMap((report) => (report.kind === 'done' ? [report] : [])));
  }

  close(): void {
    for (const child of this.#children) child.kill();
  }
}

export function joinTimes(parts: readonly Times[]): Times {
  return { marks: parts.flatMap((part) => part.marks), pages: parts.flatMap((part) => part.pages), errors: parts.flatMap((part) => part.errors) };
}

/** Several workstations of one teacher have pupils of their own on one page. */
export function listStations(teachers: readonly LoadTeacher[], count: number): Station[] {
  return Array.from({ length: count }, (_, index): Station => {
    const teacher = teachers[index % teachers.length];
    const round = Math.floor(index / teachers.length);
    const courseId = teacher?.courseIds[round % teacher.courseIds.length];
    if (!teacher || courseId === undefined) throw new Error('a teacher without courses');
    return { name: `КАБ-${String(index + 1)}`, login: teacher.login, password: teacher.password, courseId, row: round };
  });
}

function tell(child: ChildProcess, order: Order): Promise<Report> {
  return new Promise((resolve, reject) => {
    const hear = (report: Report): void => {
      child.off('exit', fail);
      if (report.kind === 'failed') reject(new Error(report.error));
      else resolve(report);
    };
    const fail = (): void => {
      child.off('message', hear);
      reject(new Error('a process of workstations has died'));
    };
    child.once('message', hear);
    child.once('exit', fail);
    child.send(order);
  });
}

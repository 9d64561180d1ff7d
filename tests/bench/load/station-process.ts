// A process with many simulated workstations, each with lines of its own; told what to do by the one that measures.
import { openBareStation, openProgramStation, type OpenStation } from './station';
import type { Order, Report, Target, Times } from './messages';

const EVERY_MS = 3000;
const MARKS_A_PAGE = 3;
const stations: Record<Target, OpenStation[]> = { program: [], bare: [] };
const wait = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

async function open({ lease, barePort, stations: asked, now }: Order & { kind: 'open' }): Promise<void> {
  // One login after another: each password costs the holder a tenth of a second on purpose.
  for (const [index, station] of asked.entries()) {
    stations.program.push(await openProgramStation(station, lease, now));
    stations.bare.push(openBareStation(barePort, station, process.pid + index));
  }
}

async function run({ target, seconds, active }: Order & { kind: 'run' }): Promise<Times> {
  const times = { marks: [] as number[], pages: [] as number[], errors: [] as string[] };
  const until = performance.now() + seconds * 1000;
  await Promise.all(stations[target].slice(0, active).map((station) => work(station, until, times)));
  return times;
}

async function work(station: OpenStation, until: number, times: { marks: number[]; pages: number[]; errors: string[] }): Promise<void> {
  await wait(Math.random() * EVERY_MS);
  for (let round = 0; performance.now() < until; round += 1) {
    const begun = performance.now();
    await measure(station.mark, times.marks, times.errors);
    if (round % MARKS_A_PAGE === 0) await measure(station.page, times.pages, times.errors);
    await wait(Math.max(0, EVERY_MS - (performance.now() - begun)));
  }
}

async function measure(work: () => Promise<void>, times: number[], errors: string[]): Promise<void> {
  const begun = performance.now();
  try {
    await work();
    times.push(performance.now() - begun);
  } catch (error) {
    errors.push(error instanceof Error ? error.message : String(error));
  }
}

function report(told: Report): void {
  process.send?.(told);
}

async function obey(order: Order): Promise<void> {
  try {
    if (order.kind === 'run') report({ kind: 'done', ...(await run(order)) });
    else {
      await open(order);
      report({ kind: 'open' });
    }
  } catch (error) {
    report({ kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

process.on('message', (order: Order) => { void obey(order); });
// The one that measures is gone.
process.on('disconnect', () => { process.exit(0); });

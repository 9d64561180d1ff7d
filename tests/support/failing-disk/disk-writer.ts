// A process that works on a school file whose disk fails: under LD_PRELOAD, told by its arguments what to do, answers in JSON.
import { rmSync, writeFileSync } from 'node:fs';
import { roomTable } from '@main/database/entities';
import { openSchoolDatabase, type SchoolDatabase } from '@main/database/school-database';
import { verifySchool } from '@main/features/audit';
import { AppError } from '@shared/lib/app-error';
import { TEST_AUTHOR } from '../test-author';

const [scenario = '', folder = '', key = '', sign = ''] = process.argv.slice(2);

export type SlowReport = { readonly writes: number; readonly ms: number; readonly inOrder: boolean; readonly findings: readonly string[] };
export type OutageReport = {
  readonly acknowledged: number; readonly refused: number; readonly missing: readonly string[]; readonly twice: readonly string[];
  readonly codes: readonly string[]; readonly readsRefused: number; readonly backMs: number; readonly findings: readonly string[];
};

const wait = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));
const insert = (database: SchoolDatabase, name: string): Promise<number> => database.write(TEST_AUTHOR, (transaction) => transaction.insert(roomTable, { name }));
const listRooms = (database: SchoolDatabase): string[] => database.read((query) => query.all<{ name: string }>('SELECT name FROM room ORDER BY id')).map((room) => room.name);

/** 20 people, each writing five times, the next as soon as the one before is acknowledged. */
async function writeSlowly(database: SchoolDatabase): Promise<SlowReport> {
  const started = performance.now();
  const orders = await Promise.all(Array.from({ length: 20 }, async (_, person) => {
    const ids: number[] = [];
    for (let round = 0; round < 5; round += 1) ids.push(await insert(database, `${String(person)}-${String(round)}`));
    return ids;
  }));
  const ms = Math.round(performance.now() - started);
  const inOrder = orders.every((ids) => ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? 0)));
  return { writes: listRooms(database).length, ms, inOrder, findings: verifySchool(database).findings };
}

/** Ten people write all the time; after half a second the share is away for three, then it is back. Who is refused tries again. */
async function writeThroughOutage(database: SchoolDatabase): Promise<OutageReport> {
  const acknowledged: string[] = [];
  const codes = new Set<string>();
  const figures = { refused: 0, readsRefused: 0, backMs: -1 };
  const started = performance.now();
  const isOver = (): boolean => performance.now() - started > 6000;
  let backAt = Number.POSITIVE_INFINITY;
  const person = async (number: number): Promise<void> => {
    for (let round = 0; !isOver(); round += 1) {
      const name = `${String(number)}-${String(round)}`;
      try {
        await insert(database, name);
        acknowledged.push(name);
        if (figures.backMs < 0 && performance.now() > backAt) figures.backMs = Math.round(performance.now() - backAt);
      } catch (error) {
        figures.refused += 1;
        codes.add(error instanceof AppError ? error.code : String(error));
      }
      await wait(20);
    }
  };
  const reader = async (): Promise<void> => {
    while (!isOver()) {
      try {
        listRooms(database);
      } catch (error) {
        figures.readsRefused += 1;
        codes.add(error instanceof AppError ? error.code : String(error));
      }
      await wait(50);
    }
  };
  const share = async (): Promise<void> => {
    await wait(500);
    writeFileSync(sign, '');
    await wait(3000);
    rmSync(sign);
    backAt = performance.now();
  };
  await Promise.all([...Array.from({ length: 10 }, (_, number) => person(number)), reader(), share()]);
  const present = listRooms(database);
  const unique = new Set(present);
  return {
    acknowledged: acknowledged.length, ...figures, codes: [...codes], missing: acknowledged.filter((name) => !unique.has(name)),
    twice: [...unique].filter((name) => present.indexOf(name) !== present.lastIndexOf(name)), findings: verifySchool(database).findings,
  };
}

const database = await openSchoolDatabase(folder, key);
const report = scenario === 'slow' ? await writeSlowly(database) : await writeThroughOutage(database);
database.close();
process.stdout.write(JSON.stringify(report));

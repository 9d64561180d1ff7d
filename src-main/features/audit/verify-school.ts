import type { VerifyReport } from '@shared/contract/audit-contract';
import { formatInitials, type PersonName } from '@shared/domain/people';
import { formatMoment } from '@shared/lib/format-moment';
import { ALL_TABLES, type Table } from '../../database/entities';
import { formatControl, readHead, type KnownHead } from '../../database/known-heads';
import type { SchoolDatabase } from '../../database/school-database';
import type { Query } from '../../database/statement-cache';
import { readTimeZone } from '../school';
import { describeDifference } from './compare-images';
import { describeRow, type Image } from './describe-row';
import { findLostRows, type LostRow } from './find-lost-rows';
import { getTableTitle } from './row-words';
import { findControlProblem, verifyKnownHeads } from './verify-heads';
import { verifyAttachments } from './verify-attachments';
import { verifyChain, type ChainFacts } from './verify-chain';
import { verifyFile } from './verify-file';
import { verifyImports, type ImportedRows } from './verify-imports';
import { verifyRows, type LastLine, type Mismatch } from './verify-rows';

/** The log is checked by its chain, the lists of imports by the batches' lines. */
const CHECKED_OTHERWISE = new Set(['audit_entry', 'import_row']);
/** Findings of one table that are told one by one. */
const MOST_TOLD = 100;
const AUTHOR = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?`;

/**
 * Is the school file what the program has written (AUD-01)? The file and its references, the chain of the log, and every row of every
 * table against the last line about it or against its import; findings name the rows in words of the school. One read transaction;
 * memory does not grow with the file but for the rows of imports.
 */
export function verifySchool(database: SchoolDatabase, outside: OutsideKnowledge = {}): VerifyReport {
  database.forgetAnswers();
  return database.read((query) => {
    // Begins the one read transaction: a server iterates rows only inside one.
    query.find('SELECT id AS "id" FROM school');
    const report = new Verification(database, query).run();
    const noted = query.all<{ at: string; reason: string }>(`SELECT at AS "at", reason AS "reason" FROM audit_entry WHERE action = 'logCut' ORDER BY id`);
    const ofHeads = [...noted.map(({ at, reason }) => `Замечено при открытии базы ${formatMoment(at, readTimeZone(query))}: ${reason}`), ...verifyKnownHeads(query, outside.heads ?? []), ...(outside.controls ?? []).flatMap((control) => findControlProblem(query, control) ?? [])];
    const head = readHead(query);
    return { ...report, ok: report.ok && ofHeads.length === 0, findings: [...ofHeads, ...report.findings], control: head ? formatControl(head) : null };
  });
}

/** What is known of the log from outside the file: heads, and control values of papers (SEC-14). */
export type OutsideKnowledge = { readonly heads?: readonly KnownHead[]; readonly controls?: readonly string[] };

class Verification {
  readonly #database: SchoolDatabase;
  readonly #query: Query;
  readonly #timeZone: string;

  constructor(database: SchoolDatabase, query: Query) {
    this.#database = database;
    this.#query = query;
    this.#timeZone = readTimeZone(query);
  }

  run(): Omit<VerifyReport, 'control'> {
    const { connection } = this.#database;
    const ofFile = verifyFile(connection);
    const chain = verifyChain(connection, (line) => `${this.#when(line.at)}, ${this.#author(line.accountId)}${line.entity === null ? '' : `, ${getTableTitle(line.entity)}`}`);
    const { findings: ofImports, imported } = verifyImports(connection, chain);
    const rowCounts: Record<string, number> = {};
    const ofRows = ALL_TABLES.filter(({ options }) => options.technical !== true && options.sealed !== true).flatMap((table) => this.#checkTable(table, chain, imported, rowCounts));
    const findings = [...ofFile, ...limit(chain.findings, 'Журнал действий'), ...ofImports, ...ofRows, ...verifyAttachments(this.#query)];
    return { ok: findings.length === 0, findings, auditCount: chain.count, rowCounts, headHash: chain.headHash };
  }

  #checkTable(table: Table<never>, chain: ChainFacts, imported: ImportedRows, rowCounts: Record<string, number>): string[] {
    const { connection } = this.#database;
    if (CHECKED_OTHERWISE.has(table.name)) {
      rowCounts[table.name] = (this.#query.find<{ count: number }>(`SELECT count(*) AS "count" FROM ${table.name}`) ?? { count: 0 }).count;
      return [];
    }
    const ofImport = imported.get(table.name) ?? new Map<string, never>();
    const mismatches: Mismatch[] = [];
    const { count, matched } = verifyRows(connection, table, ofImport, (mismatch) => mismatches.push(mismatch));
    rowCounts[table.name] = count;
    const lost = matched === (chain.alive.get(table.name) ?? 0) ? [] : findLostRows(connection, table, ofImport);
    const findings = [...mismatches.slice(0, MOST_TOLD).map((mismatch) => this.#describeMismatch(table, mismatch)), ...lost.slice(0, MOST_TOLD).map((row) => this.#describeLost(table, row))];
    return limit(findings, getTableTitle(table.name), mismatches.length + lost.length);
  }

  #describeMismatch(table: Table<never>, { reason, key, row, line, imported }: Mismatch): string {
    const what = describeRow(this.#query, table.name, key, row);
    if (reason === 'differs') return `${what}: ${describeDifference(row, parseImage(line.lineAfter))} (${this.#by(line)})`;
    if (reason === 'deleted') return `${what}: запись есть в базе, а по журналу действий удалена (${this.#by(line)})`;
    if (reason === 'importDiffers') return `${what}: запись изменена помимо программы после ${this.#import(imported?.batchId)}`;
    return `${what}: запись появилась помимо программы – в журнале действий о ней ничего нет`;
  }

  #describeLost(table: Table<never>, { key, line, imported }: LostRow): string {
    const isImported = imported !== undefined && (line.auditLineId ?? 0) < imported.lineId;
    const what = describeRow(this.#query, table.name, key, isImported ? parseKey(table, key) : parseImage(line.lineAfter));
    return `${what}: записи нет в базе, а по журналу действий она есть (${isImported ? `из ${this.#import(imported.batchId)}` : this.#by(line)})`;
  }

  #import(batchId: number | undefined): string {
    const batch = this.#query.find<{ name: string; at: string }>('SELECT file_name AS "name", applied_at AS "at" FROM import_batch WHERE id = ?', batchId ?? 0);
    return batch ? `загрузки файла «${batch.name}» ${this.#when(batch.at)}` : 'загрузки из файла';
  }

  #by({ lineAt, lineAccountId }: LastLine): string {
    return `внёс(ла) ${this.#author(lineAccountId)} ${this.#when(lineAt ?? '')}`;
  }

  #author(accountId: number | null): string {
    const person = accountId === null ? undefined : this.#query.find<PersonName>(AUTHOR, accountId);
    return person ? formatInitials(person) : 'программа';
  }

  #when(instant: string): string {
    return formatMoment(instant, this.#timeZone);
  }
}

/** A line that was tampered with need not be JSON any more. */
function parseImage(image: string | null): Image {
  try {
    return JSON.parse(image ?? '{}') as Image;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function parseKey(table: Table<never>, key: string): Image {
  const parts = key.split(':');
  return Object.fromEntries(table.key.map((name, index) => [name, table.columns[name]?.type === 'integer' ? Number(parts[index]) : parts[index]]));
}

function limit(findings: readonly string[], title: string, count = findings.length): string[] {
  const told = findings.slice(0, MOST_TOLD);
  return count > told.length ? [...told, `${title}: и ещё расхождений – ${String(count - told.length)}`] : told;
}

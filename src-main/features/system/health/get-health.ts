import type { HealthItem } from '@shared/contract/system-contract';
import { judgeAnswer, judgeDisk, judgeIntegrity, judgeLogins } from '@shared/domain/security';
import { formatMoment } from '@shared/lib/format-moment';
import type { Query } from '../../../database/statement-cache';
import { findFirstLineAt, findLastCheck } from '../../audit';
import { findLastGood, listAlarms } from '../../backup';
import type { HandlerContext } from '../../handler-context';
import { readTimeZone } from '../../school';

const DAY_MS = 86_400_000;
const FAILURES = `SELECT count(*) AS "count" FROM audit_entry WHERE action = 'loginFailed' AND id >= ? AND at > ?`;

/** Where the school lies on a database server. */
const BY_SERVER = 'ведёт администратор сервера';

/** What the panel of the system judges every day (SYS-08); the same answer makes the tasks of administrator and director. */
export function getHealth(context: Pick<HandlerContext, 'read' | 'storage' | 'clock'>): HealthItem[] {
  const now = context.clock.now();
  const begun = performance.now();
  return context.read((query) => {
    const zone = readTimeZone(query);
    const answerMs = performance.now() - begun;
    const { bytes, freeBytes } = context.storage.measureFile();
    return [
      describeIntegrity(query, now, zone),
      freeBytes === null ? { kind: 'copies', state: 'good', text: BY_SERVER } : describeCopies(query, now, zone),
      { kind: 'disk', state: judgeDisk(freeBytes, bytes), text: freeBytes === null ? BY_SERVER : `свободно ${formatGigabytes(freeBytes)}, база занимает ${formatGigabytes(bytes)}` },
      { kind: 'answer', state: judgeAnswer(answerMs), text: answerMs < 1 ? 'меньше 1 мс' : `${String(Math.round(answerMs))} мс` },
      describeLogins(query, now),
    ];
  });
}

function describeIntegrity(query: Query, now: string, zone: string): HealthItem {
  const last = findLastCheck(query);
  const state = judgeIntegrity(last, now);
  if (last === null) return { kind: 'integrity', state, text: 'ещё не проверялась' };
  return { kind: 'integrity', state, text: `проверена ${formatMoment(last.finishedAt, zone)}: ${last.isOk ? 'всё цело' : `найдено расхождений – ${String(last.findingCount)}`}` };
}

function describeCopies(query: Query, now: string, zone: string): HealthItem {
  const [alarm] = listAlarms(query, now);
  const lastGood = findLastGood(query, false);
  const last = lastGood === null ? 'проверенных копий ещё нет' : `последняя проверенная – ${formatMoment(lastGood, zone)}`;
  return { kind: 'copies', state: alarm === undefined ? 'good' : 'bad', text: alarm ?? last };
}

function describeLogins(query: Query, now: string): HealthItem {
  const since = new Date(Date.parse(now) - DAY_MS).toISOString();
  const failures = query.find<{ count: number }>(FAILURES, findFirstLineAt(query, since), since)?.count ?? 0;
  return { kind: 'logins', state: judgeLogins(failures), text: String(failures) };
}

function formatGigabytes(bytes: number): string {
  const gigabytes = bytes / 1024 ** 3;
  return gigabytes < 1 ? `${String(Math.max(1, Math.round(bytes / 1024 ** 2)))} МБ` : `${gigabytes.toFixed(1).replace('.', ',')} ГБ`;
}

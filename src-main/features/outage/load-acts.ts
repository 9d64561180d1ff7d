import type { OutageAct, OutageState } from '@shared/contract/outage-contract';
import { formatInitials } from '@shared/domain/people';
import type { Query } from '../../database/statement-cache';

type Row = Omit<OutageAct, 'classes' | 'state' | 'registeredBy' | 'decidedBy'> & {
  readonly state: string;
  readonly madeLast: string; readonly madeFirst: string; readonly madeMiddle: string | null;
  readonly decidedLast: string | null; readonly decidedFirst: string | null; readonly decidedMiddle: string | null;
};

const ACTS = `SELECT a.id AS "id", a.number AS "number", a.row_version AS "version", a.started_at AS "startedAt", a.ended_at AS "endedAt", a.cause AS "cause", a.state AS "state",
    a.registered_at AS "registeredAt", a.decided_at AS "decidedAt", a.decision_reason AS "decisionReason",
    m.last_name AS "madeLast", m.first_name AS "madeFirst", m.middle_name AS "madeMiddle",
    d.last_name AS "decidedLast", d.first_name AS "decidedFirst", d.middle_name AS "decidedMiddle"
  FROM outage_act a JOIN account ma ON ma.id = a.registered_by JOIN staff m ON m.id = ma.staff_id
    LEFT JOIN account da ON da.id = a.decided_by LEFT JOIN staff d ON d.id = da.staff_id
  ORDER BY a.number DESC`;
const CLASSES = `SELECT l.act_id AS "actId", c.name AS "name" FROM outage_act_class l JOIN school_class c ON c.id = l.class_id ORDER BY c.grade, c.letter`;

/** All acts, the newest first. */
export function loadActs(query: Query): OutageAct[] {
  const classes = new Map<number, string[]>();
  for (const { actId, name } of query.all<{ actId: number; name: string }>(CLASSES)) classes.set(actId, [...(classes.get(actId) ?? []), name]);
  return query.all<Row>(ACTS).map((row) => toAct(row, classes.get(row.id) ?? []));
}

function toAct(row: Row, classes: readonly string[]): OutageAct {
  const { id, number, version, startedAt, endedAt, cause, registeredAt, decidedAt, decisionReason, decidedLast } = row;
  return {
    id, number, version, startedAt, endedAt, cause, registeredAt, decidedAt, decisionReason, classes,
    state: row.state as OutageState,
    registeredBy: formatInitials({ lastName: row.madeLast, firstName: row.madeFirst, middleName: row.madeMiddle }),
    decidedBy: decidedLast === null ? null : formatInitials({ lastName: decidedLast, firstName: row.decidedFirst ?? '', middleName: row.decidedMiddle }),
  };
}

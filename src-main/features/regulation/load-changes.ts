import type { ChangeState, RegulationChangeInfo } from '@shared/contract/regulation-contract';
import { AppError } from '@shared/contract/app-error';
import { formatInitials } from '@shared/domain/people';
import type { AnyValue } from '@shared/domain/regulation';
import type { Query, SqlValue } from '../../database/statement-cache';

type Row = Omit<RegulationChangeInfo, 'value' | 'state' | 'madeBy' | 'decidedBy' | 'setting'> & {
  readonly setting: string; readonly value: string; readonly state: string;
  readonly madeLast: string; readonly madeFirst: string; readonly madeMiddle: string | null;
  readonly decidedLast: string | null; readonly decidedFirst: string | null; readonly decidedMiddle: string | null;
};

const CHANGES = `SELECT v.id AS "id", v.row_version AS "version", v.setting AS "setting", v.value AS "value", v.date_from AS "dateFrom", v.order_number AS "orderNumber",
    v.order_date AS "orderDate", v.state AS "state", v.made_at AS "madeAt", v.decided_at AS "decidedAt", v.decision_reason AS "decisionReason",
    m.last_name AS "madeLast", m.first_name AS "madeFirst", m.middle_name AS "madeMiddle",
    d.last_name AS "decidedLast", d.first_name AS "decidedFirst", d.middle_name AS "decidedMiddle"
  FROM regulation_value v JOIN account ma ON ma.id = v.made_by JOIN staff m ON m.id = ma.staff_id
    LEFT JOIN account da ON da.id = v.decided_by LEFT JOIN staff d ON d.id = da.staff_id`;

/** Changes of all parameters, the newest first. */
export function loadChanges(query: Query): RegulationChangeInfo[] {
  return load(query, 'ORDER BY v.id DESC');
}

export function loadHistory(query: Query, setting: string): RegulationChangeInfo[] {
  return load(query, 'WHERE v.setting = ? ORDER BY v.id DESC', setting);
}

export function getChange(query: Query, id: number): RegulationChangeInfo {
  const [change] = load(query, 'WHERE v.id = ?', id);
  if (!change) throw new AppError('notFound', { what: 'изменение регламента' });
  return change;
}

function load(query: Query, rest: string, ...values: SqlValue[]): RegulationChangeInfo[] {
  return query.all<Row>(`${CHANGES} ${rest}`, ...values).map(({ madeLast, madeFirst, madeMiddle, decidedLast, decidedFirst, decidedMiddle, ...row }) => ({
    ...row,
    setting: row.setting as RegulationChangeInfo['setting'],
    value: JSON.parse(row.value) as AnyValue,
    state: row.state as ChangeState,
    madeBy: formatInitials({ lastName: madeLast, firstName: madeFirst, middleName: madeMiddle }),
    decidedBy: decidedLast === null ? null : formatInitials({ lastName: decidedLast, firstName: decidedFirst ?? '', middleName: decidedMiddle }),
  }));
}

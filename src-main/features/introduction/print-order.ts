import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { ORDER_TITLES } from '@shared/domain/introduction';
import { formatFullName, type PersonName } from '@shared/domain/people';
import { formatSetting, getParameter, type Regulation, type SettingKey } from '@shared/domain/regulation';
import { DUTIES, DUTY_TITLES } from '@shared/domain/school';
import { isWithin, type CalendarDate } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../database/statement-cache';
import type { OrderModel, OrderPerson, OrderWorker } from '../../documents';
import { finishPrint, readPaperHead } from '../audit';
import type { HandlerContext } from '../handler-context';
import { readRegulation } from '../regulation';

type StaffRow = PersonName & { readonly position: string };
type PersonRow = StaffRow & { readonly duty: string; readonly area: string | null; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };

const NAME = 's.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.position AS "position"';
const STAFF = `SELECT ${NAME} FROM staff s WHERE s.dismissed_on IS NULL OR s.dismissed_on > ?`;
const PEOPLE = `SELECT ${NAME}, r.duty AS "duty", r.area AS "area", r.date_from AS "dateFrom", r.date_to AS "dateTo" FROM responsible_person r JOIN staff s ON s.id = r.staff_id ORDER BY r.id`;
/** The terms that an order on introduction names. */
const TERMS: readonly SettingKey[] = ['attendanceTerm', 'topicTerm', 'markTerm', 'homeworkTerm', 'controlMarkTerm', 'periodMarkTerm', 'journalPrintBy'];

/** DOC-63: what the school already knows – requisites, regulation, persons in charge – in the text of an order for the director to sign. */
export async function printOrder({ template, from, number, date }: InputFor<'introduction.printOrder'>, context: HandlerContext): Promise<PrintedDocument> {
  const model = context.read((query): OrderModel => {
    const regulation = readRegulation(query, from);
    return {
      ...readPaperHead(query, context, `order-${template}`), template, from, number, date,
      site: query.find<{ site: string | null }>('SELECT site AS "site" FROM school')?.site ?? null,
      paperMode: format(regulation, 'paperMode'), consulting: format(regulation, 'consultTerm'),
      terms: TERMS.map((key) => [getParameter(key).title, format(regulation, key)]),
      people: listPeople(query, from), staff: listStaff(query, from),
    };
  });
  const { buildOrder } = await import('../../documents');
  const result = await buildOrder(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'orderTemplate', `Приказ. ${ORDER_TITLES[template]}`, result);
}

function format(regulation: Regulation, key: SettingKey): string {
  return formatSetting(key, regulation.get(key));
}

/** In force on the day, or put in charge later, in the order of duties. */
function listPeople(query: Query, from: CalendarDate): OrderPerson[] {
  return query.all<PersonRow>(PEOPLE)
    .filter(({ dateFrom, dateTo }) => dateFrom > from || isWithin(from, dateFrom, dateTo))
    .map((row) => ({ row, duty: DUTIES.find((duty) => duty === row.duty) ?? 'consultant' }))
    .sort((left, right) => DUTIES.indexOf(left.duty) - DUTIES.indexOf(right.duty))
    .map(({ row, duty }) => ({ duty: DUTY_TITLES[duty], name: formatFullName(row), position: row.position, area: row.area, since: formatDate(row.dateFrom) }));
}

function listStaff(query: Query, from: CalendarDate): OrderWorker[] {
  return query.all<StaffRow>(STAFF, from).map((row) => ({ name: formatFullName(row), position: row.position })).sort((left, right) => compareRussian(left.name, right.name));
}

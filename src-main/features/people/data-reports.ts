import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { StudentCard } from '@shared/contract/people-contract';
import { dataReportTable } from '../../database/entities';
import { assertVersion } from '../audit';
import type { HandlerContext } from '../handler-context';
import { changeFamily } from './save-guardian';

/** A parent has reported changed data on paper or by an electronic document (PD-05). */
export function registerReport({ studentId, ...report }: InputFor<'people.registerReport'>, context: HandlerContext): Promise<StudentCard> {
  if (report.receivedOn > context.clock.today()) throw new AppError('invalidInput', { what: 'дата сообщения не позже сегодняшней' });
  return changeFamily(context, studentId, (transaction) => { transaction.insert(dataReportTable, { studentId, ...report }); });
}

/** The cards have been corrected by the report. */
export function applyReport({ studentId, reportId, version }: InputFor<'people.applyReport'>, context: HandlerContext): Promise<StudentCard> {
  return changeFamily(context, studentId, (transaction) => {
    const report = transaction.get(dataReportTable, { id: reportId });
    if (report.studentId !== studentId) throw new AppError('notFound', { what: 'сообщение об изменении данных' });
    assertVersion(transaction, dataReportTable, { id: reportId }, version);
    if (report.appliedOn !== null) throw new AppError('invalidInput', { what: 'это сообщение уже отмечено внесённым' });
    transaction.update(dataReportTable, { id: reportId }, { appliedOn: context.clock.today(), appliedBy: context.actor.accountId });
  });
}

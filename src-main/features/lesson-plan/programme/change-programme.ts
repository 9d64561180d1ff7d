import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { StoredFile } from '@shared/contract/attachment-file';
import type { ProgrammeCard, ProgrammeEdit } from '@shared/contract/work-programme-contract';
import { PROGRAMME_FILE_KINDS } from '@shared/domain/lesson-plan';
import { workProgrammeTable, type WorkProgrammeRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { readAttachment, storeAttachment } from '../../attachments';
import { assertVersion, findLastChange } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { getProgramme, getTaught } from './load-programmes';

type Which = { readonly courseId: number; readonly programmeId: number; readonly version: number };

/** A programme of the page's subject for its whole grade or for its class alone (CUR-04). */
export async function attachProgramme({ courseId, reach, edit, file }: InputFor<'workProgramme.attach'>, context: HandlerContext): Promise<null> {
  await context.write((transaction) => {
    const { subjectId, grade, classId, yearId } = getTaught(transaction.query, courseId);
    const attachmentId = storeAttachment(transaction, file, PROGRAMME_FILE_KINDS);
    transaction.insert(workProgrammeTable, { yearId, subjectId, grade, classId: reach === 'class' ? classId : null, ...toValues(edit), attachmentId });
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}

export function saveProgramme({ edit, ...which }: InputFor<'workProgramme.save'>, context: HandlerContext): Promise<ProgrammeCard> {
  return change(context, which, toValues(edit));
}

export function approveProgramme({ approvedOn, approvedBy, ...which }: InputFor<'workProgramme.approve'>, context: HandlerContext): Promise<ProgrammeCard> {
  return change(context, which, { approvedOn, approvedBy: approvedBy === '' ? null : approvedBy });
}

export async function withdrawProgramme({ reason, ...which }: InputFor<'workProgramme.withdraw'>, context: HandlerContext): Promise<null> {
  await change(context, which, { withdrawnAt: context.clock.now(), withdrawalReason: reason });
  return null;
}

export function getProgrammeCard({ courseId, programmeId }: InputFor<'workProgramme.get'>, { read }: HandlerContext): ProgrammeCard {
  return read((query) => buildCard(query, courseId, programmeId));
}

export function readProgramme({ courseId, programmeId }: InputFor<'workProgramme.read'>, { read }: HandlerContext): StoredFile {
  return read((query) => readAttachment(query, getProgramme(query, courseId, programmeId).attachmentId));
}

async function change(context: HandlerContext, { courseId, programmeId, version }: Which, values: Partial<WorkProgrammeRow>): Promise<ProgrammeCard> {
  const card = await context.write((transaction) => {
    const { id, isWithdrawn } = getProgramme(transaction.query, courseId, programmeId);
    if (isWithdrawn) throw new AppError('alreadyDone');
    assertVersion(transaction, workProgrammeTable, { id }, version);
    transaction.update(workProgrammeTable, { id }, values);
    return buildCard(transaction.query, courseId, programmeId);
  });
  context.publish({ kind: 'schoolChanged' });
  return card;
}

function buildCard(query: Query, courseId: number, programmeId: number): ProgrammeCard {
  return { ...getProgramme(query, courseId, programmeId).card, lastChange: findLastChange(query, workProgrammeTable.name, String(programmeId)) };
}

function toValues({ edition, approvedOn, approvedBy }: ProgrammeEdit): Pick<WorkProgrammeRow, 'edition' | 'approvedOn' | 'approvedBy'> {
  return { edition, approvedOn, approvedBy: approvedBy === '' ? null : approvedBy };
}

import { AppError } from '@shared/contract/app-error';
import type { IndividualPlan } from '@shared/contract/individual-contract';
import { listPartsOf, listSaidParts, listTouchedRecords, type SheetPart, type SheetRecord, type TouchedRecord } from '@shared/domain/individual';
import type { LessonRecordKind } from '@shared/domain/regulation';
import { individualLessonTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import { getCourse, openPageTerms, type PageTerms } from '../journal';

export type SheetTerms = {
  /** Throws `entryWindowOver` where a change touches what is no longer taken (LRS-15, SEC-07). */
  readonly refuseMissed: (before: SheetRecord | null, after: SheetRecord | null, now: string) => void;
  readonly listLate: (line: SheetRecord & { readonly id: number }) => SheetPart[];
};

const WRITTEN = `SELECT n.id AS "id", e.at AS "at", coalesce(e.before, e.after) AS "columns" FROM individual_lesson n JOIN audit_entry e ON e.entity = ? AND e.entity_key = CAST(n.id AS TEXT)
  WHERE n.plan_id = ? AND e.action IN ('insert', 'update') ORDER BY e.id`;

/** What a certificate says was written in its time by the sanatorium: only closing a period ends its entry. */
const UNLIMITED: SheetTerms = { refuseMissed: () => undefined, listLate: () => [] };

/** Terms and windows of the lines of a sheet of teaching at home: those of the journal pages on which its marks stand. */
export function openSheetTerms(query: Query, { id, kind }: Pick<IndividualPlan, 'id' | 'kind'>): SheetTerms {
  if (kind !== 'home') return UNLIMITED;
  const pages = new Map<number, PageTerms>();
  const getTerms = (courseId: number): PageTerms => {
    const terms = pages.get(courseId) ?? openPageTerms(query, getCourse(query, courseId));
    pages.set(courseId, terms);
    return terms;
  };
  let stamps: Stamps | null = null;
  return {
    refuseMissed: (before, after, now) => {
      for (const record of listTouchedRecords(before, after)) {
        const terms = getTerms(record.courseId);
        const until = terms.findMissedWindow([toKind(terms, record)], toPlace(record), now);
        if (until !== null) throw new AppError('entryWindowOver', { until });
      }
    },
    listLate: (line) => listSaidParts(line).filter((part) => {
      const at = (stamps ??= loadStamps(query, id)).get(`${String(line.id)} ${part}`);
      const terms = getTerms(line.courseId);
      return at !== undefined && terms.isLate(toKind(terms, { ...line, part }), toPlace(line), at);
    }),
  };
}

function toPlace({ date }: { readonly date: string }) {
  return { date, lessonNumber: null };
}

function toKind(terms: PageTerms, { part, workType }: Pick<TouchedRecord, 'part' | 'workType'>): LessonRecordKind {
  return part === 'mark' ? terms.markKind(workType ?? 'answer') : part;
}

/** «12 mark» → when it was written last. */
type Stamps = ReadonlyMap<string, string>;

/** A line has one moment of change, its records each their own: the protocol of actions knows them. */
function loadStamps(query: Query, planId: number): Stamps {
  const stamps = new Map<string, string>();
  for (const { id, at, columns } of query.all<{ id: number; at: string; columns: string }>(WRITTEN, individualLessonTable.name, planId)) {
    for (const part of listPartsOf(Object.keys(JSON.parse(columns) as object))) stamps.set(`${String(id)} ${part}`, at);
  }
  return stamps;
}

import type { ImportReport } from '@shared/contract/exchange-contract';
import type { ChosenFile } from '../../components/file-drop';
import { isReadyToImport } from './count-problems';

/** One chosen file on its way: being checked, checked, written, or refused with a reason. */
export type ImportItemState = {
  readonly id: number;
  readonly file: ChosenFile;
  readonly state: 'checking' | 'checked' | 'done';
  readonly report: ImportReport | null;
  readonly failure: string | null;
  readonly acceptsWarnings: boolean;
  /** What the person told where the file itself does not say. */
  readonly className: string | null;
  readonly groupName: string | null;
  /** A lesson plan for every page of its subject in the grade. */
  readonly isForGrade: boolean;
  /** Choices once offered stay on the screen, so that they can be changed. */
  readonly offered: { readonly classes: readonly string[]; readonly groups: readonly string[] };
};

export function startItem(id: number, file: ChosenFile): ImportItemState {
  return { id, file, state: 'checking', report: null, failure: null, acceptsWarnings: false, className: null, groupName: null, isForGrade: false, offered: { classes: [], groups: [] } };
}

/** The fresh report; earlier offers stay unless the report makes new ones. */
export function takeReport(item: ImportItemState, report: ImportReport): ImportItemState {
  const offered = {
    classes: report.needs && report.needs.classes.length > 0 ? report.needs.classes : item.offered.classes,
    groups: report.needs && report.needs.groups.length > 0 ? report.needs.groups : item.offered.groups,
  };
  return { ...item, state: report.applied ? 'done' : 'checked', report, failure: null, offered };
}

export function isItemReady(item: ImportItemState): boolean {
  return item.state === 'checked' && item.report !== null && isReadyToImport(item.report, item.acceptsWarnings);
}

/** A checked plan that still waits to hear its class. */
export function needsClass({ state, report }: ImportItemState): boolean {
  return state === 'checked' && (report?.needs?.classes.length ?? 0) > 0;
}

/** Nothing but the person's word about its warnings is missing. */
export function waitsForWord({ state, report, acceptsWarnings }: ImportItemState): boolean {
  return state === 'checked' && report !== null && !isReadyToImport(report, acceptsWarnings) && isReadyToImport(report, true);
}

export type Told = Pick<ImportItemState, 'className' | 'groupName' | 'isForGrade'>;

/** The optional part of both calls. */
export function targetOf(item: Told): { readonly className?: string; readonly groupName?: string; readonly isForGrade?: boolean } {
  if (item.isForGrade) return { isForGrade: true };
  return { ...(item.className === null ? {} : { className: item.className }), ...(item.groupName === null ? {} : { groupName: item.groupName }) };
}

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
  /** Choices once offered stay on the screen, so that they can be changed. */
  readonly offered: { readonly classes: readonly string[]; readonly groups: readonly string[] };
};

export function startItem(id: number, file: ChosenFile): ImportItemState {
  return { id, file, state: 'checking', report: null, failure: null, acceptsWarnings: false, className: null, groupName: null, offered: { classes: [], groups: [] } };
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

/** The optional part of both calls. */
export function targetOf(item: ImportItemState): { readonly className?: string; readonly groupName?: string } {
  return { ...(item.className === null ? {} : { className: item.className }), ...(item.groupName === null ? {} : { groupName: item.groupName }) };
}

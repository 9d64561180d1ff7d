import type { ImportReport } from '@shared/contract/exchange-contract';
import type { PresetCode } from '@shared/domain/regulation';
import type { ChosenFile } from '../../../components/file-drop';

/** A school file that has been through the dry run, with what the person decided about it. */
export type CheckedFile = { readonly file: ChosenFile; readonly preset: PresetCode; readonly report: ImportReport; readonly acceptsWarnings: boolean };

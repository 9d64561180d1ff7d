import type { FeatureHandlers } from '../handler-context';
import { choosePreset, decideChange, proposeChange, withdrawChange } from './change-regulation';
import { listPresets, loadPage } from './get-page';
import { loadHistory } from './load-changes';
import { printAnnex } from './print-annex';

type Names =
  | 'regulation.getPage' | 'regulation.listPresets' | 'regulation.getHistory' | 'regulation.proposeChange' | 'regulation.choosePreset' | 'regulation.withdrawChange'
  | 'regulation.decideChange' | 'regulation.printAnnex';

export const regulationHandlers: FeatureHandlers<Names> = {
  'regulation.getPage': ({ date }, { read, clock }) => read((query) => loadPage(query, date ?? clock.today(), clock.today())),
  'regulation.listPresets': () => listPresets(),
  'regulation.getHistory': ({ setting }, { read }) => read((query) => loadHistory(query, setting)),
  'regulation.proposeChange': proposeChange,
  'regulation.choosePreset': choosePreset,
  'regulation.withdrawChange': withdrawChange,
  'regulation.decideChange': decideChange,
  'regulation.printAnnex': printAnnex,
};

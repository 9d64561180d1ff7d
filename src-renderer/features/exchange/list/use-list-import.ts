import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportReport } from '@shared/contract/exchange-contract';
import type { ListTable } from '@shared/domain/exchange';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { useLongCall } from '../../../api/use-long-call';
import type { ChosenFile } from '../../../components/file-drop';
import { startDraft, type ListDraft } from './list-draft';

export type OpenList = { readonly file: ChosenFile; readonly table: ListTable; readonly draft: ListDraft };

function constantsOf({ className, mapping, target }: ListDraft): Record<string, string> {
  return className === null || 'className' in mapping || target !== 'students' ? {} : { className };
}

/** A table on its way into the school: opened, its columns named, checked, taken. */
export function useListImport() {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const importing = useLongCall('exchange.importList');
  const [open, setOpen] = useState<OpenList | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(formatFailure(error));
    }
    setBusy(false);
  };
  const orderOf = ({ file, draft }: OpenList) => ({
    file, sheet: draft.sheet, headRow: draft.headRow, target: draft.target ?? 'students', mapping: { ...draft.mapping },
    constants: constantsOf(draft),
  });
  return {
    open, report, isBusy, failure, importing,
    read: (file: ChosenFile) => attempt(async () => {
      const table = await backend.call('exchange.readTable', { file });
      const first = table.sheets.find((sheet) => sheet.target !== null) ?? table.sheets[0];
      setReport(null);
      if (first) setOpen({ file, table, draft: startDraft(first) });
    }),
    change: (draft: ListDraft) => {
      setReport(null);
      if (open) setOpen({ ...open, draft });
    },
    check: () => attempt(async () => { if (open) setReport(await backend.call('exchange.checkList', orderOf(open))); }),
    take: async (acceptWarnings: boolean) => {
      if (!open) return;
      const profile = open.draft.profile.trim();
      const { output, failure: refused } = await importing.run({ ...orderOf(open), acceptWarnings, profile: profile === '' ? null : profile });
      if (refused) setFailure(formatFailure(refused));
      if (output === null) return;
      setReport(output);
      void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session.get' && query.queryKey[0] !== 'storage.getState' });
    },
    reset: () => { setOpen(null); setReport(null); setFailure(null); },
  };
}

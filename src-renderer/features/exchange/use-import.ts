import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Progress } from '@shared/contract/messages';
import { useBackend } from '../../api/backend-context';
import { formatFailure } from '../../api/failure';
import { useLongCall } from '../../api/use-long-call';
import type { ChosenFile } from '../../components/file-drop';
import { createQueue } from './create-queue';
import { isItemReady, startItem, takeReport, targetOf, type ImportItemState, type Told } from './import-item-state';

export type ImportWork = {
  readonly items: readonly ImportItemState[];
  readonly readyCount: number;
  readonly canImport: boolean;
  /** What is being written, in words. */
  readonly running: string | null;
  readonly progress: Progress | null;
  readonly add: (files: readonly ChosenFile[]) => void;
  readonly remove: (id: number) => void;
  readonly clearDone: () => void;
  readonly recheck: (item: ImportItemState, told: Told) => void;
  readonly acceptWarnings: (id: number, accepts: boolean) => void;
  readonly importAll: () => Promise<void>;
  readonly cancel: () => void;
};

const CHECKED_AT_ONCE = 4;
const ORDER = { school: 0, list: 1, lessonPlan: 2, marks: 3 } as const;

/** Files are checked as they come; the ready ones are written one after another, school before plans before marks. */
export function useImport(): ImportWork {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const importing = useLongCall('exchange.importFile');
  const [items, setItems] = useState<readonly ImportItemState[]>([]);
  const [running, setRunning] = useState<string | null>(null);
  const [enqueue] = useState(() => createQueue(CHECKED_AT_ONCE));
  const lastId = useRef(0);
  const isCancelled = useRef(false);
  const replace = (id: number, next: (item: ImportItemState) => ImportItemState) => {
    setItems((all) => all.map((item) => (item.id === id ? next(item) : item)));
  };
  const check = async (item: ImportItemState) => {
    try {
      const report = await backend.call('exchange.checkFile', { file: item.file, ...targetOf(item) });
      replace(item.id, (current) => takeReport(current, report));
    } catch (error) {
      replace(item.id, (current) => ({ ...current, state: 'checked', report: null, failure: formatFailure(error) }));
    }
  };
  const importAll = async () => {
    isCancelled.current = false;
    const ready = listReady(items);
    for (const [index, item] of ready.entries()) {
      if (isCancelled.current) break;
      setRunning(`Загружаем «${item.file.name}»${ready.length > 1 ? `, файл ${String(index + 1)} из ${String(ready.length)}` : ''}`);
      const outcome = await importing.run({ file: item.file, ...targetOf(item), acceptWarnings: item.acceptsWarnings });
      replace(item.id, (current) => (outcome.failure === null ? takeReport(current, outcome.output) : { ...current, failure: formatFailure(outcome.failure) }));
    }
    setRunning(null);
    void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session.get' && query.queryKey[0] !== 'storage.getState' });
  };
  return {
    items, running, importAll,
    progress: importing.progress,
    readyCount: listReady(items).length,
    canImport: listReady(items).length > 0,
    add: (files) => {
      const added = files.map((file) => startItem((lastId.current += 1), file));
      setItems((all) => [...all, ...added]);
      for (const item of added) enqueue(() => check(item));
    },
    remove: (id) => { setItems((all) => all.filter((item) => item.id !== id)); },
    clearDone: () => { setItems((all) => all.filter((item) => item.state !== 'done')); },
    recheck: (item, told) => {
      const next: ImportItemState = { ...item, ...told, state: 'checking', failure: null };
      replace(item.id, () => next);
      enqueue(() => check(next));
    },
    acceptWarnings: (id, acceptsWarnings) => { replace(id, (item) => ({ ...item, acceptsWarnings })); },
    cancel: () => { isCancelled.current = true; importing.cancel(); },
  };
}

function listReady(items: readonly ImportItemState[]): readonly ImportItemState[] {
  const order = (item: ImportItemState) => (item.report ? ORDER[item.report.kind] : 0);
  return items.filter(isItemReady).sort((left, right) => order(left) - order(right));
}

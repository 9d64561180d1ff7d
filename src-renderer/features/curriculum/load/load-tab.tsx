import { SegmentedControl, Switch, Text, TextInput } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { TeachingLoad } from '@shared/contract/curriculum-contract';
import { formatNumber } from '@shared/domain/curriculum';
import { Icon } from '../../../components/icon';
import { matchesWords } from '../../../components/matches-words';
import { findClasses, LEVELS, type Level } from '../plan/plan-rows';
import { LoadPanel } from './load-panel';
import { listBalance, listLoadLines } from './load-rows';
import { LoadTable, type LoadPlace } from './load-table';
import styles from './load.module.css';

/** The teaching load (CUR-03): who teaches what for how many hours, and what of the plan nobody teaches. */
export function LoadTab({ load }: { readonly load: TeachingLoad }) {
  const [level, setLevel] = useState<Level>('all');
  const [words, setWords] = useState('');
  const [isOnlyWrong, setOnlyWrong] = useState(false);
  const [place, setPlace] = useState<LoadPlace | null>(null);
  const classes = useMemo(() => findClasses(load.classes, level), [load.classes, level]);
  const balance = useMemo(() => listBalance(load, new Set(classes.map((row) => row.id))), [load, classes]);
  const all = useMemo(() => listLoadLines(load), [load]);
  const lines = useMemo(() => {
    const found = new Set(all.filter((line) => matchesWords(words, [line.name, line.subject.name])).map((line) => line.key));
    return all.filter((line) => found.has(line.key) && classes.some((row) => line.cells.has(row.id)));
  }, [all, words, classes]);
  const onPlace = useCallback((next: LoadPlace) => { setPlace(next); }, []);
  const uncovered = balance.reduce((sum, line) => sum + line.uncovered, 0);
  const doubled = balance.reduce((sum, line) => sum + line.doubled, 0);
  return (
    <div className={styles.fill}>
      <div className={styles.bar}>
        <SegmentedControl size="xs" aria-label="Уровень" data={LEVELS.map(({ value, label }) => ({ value, label }))} value={level} onChange={setLevel} />
        <TextInput size="xs" w={220} leftSection={<Icon name="search" size={14} />} placeholder="Учитель, предмет" aria-label="Отбор нагрузки" value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
        <Switch size="xs" label="Только расхождения с планом" checked={isOnlyWrong} onChange={(event) => { setOnlyWrong(event.currentTarget.checked); }} />
        <Text size="sm" role="status">{uncovered === 0 && doubled === 0 ? 'Нагрузка сходится с планом.' : `Не закрыто ▼ ${formatNumber(uncovered)} ч · сверх плана ▲ ${formatNumber(doubled)} ч`}</Text>
      </div>
      <div className={styles.sides}>
        <LoadTable classes={classes} lines={isOnlyWrong ? [] : lines} balance={balance} place={place} onPlace={onPlace} />
        {place && <LoadPanel load={load} place={place} onClose={() => { setPlace(null); }} />}
      </div>
    </div>
  );
}

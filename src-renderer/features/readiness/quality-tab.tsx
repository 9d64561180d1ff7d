import { Button, Chip, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Quality, QualityDefect } from '@shared/contract/readiness-contract';
import { QUALITY_KINDS, QUALITY_TITLES, type QualityKind } from '@shared/domain/readiness';
import { plural } from '@shared/lib/plural';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { DataTable, type Column } from '../../components/data-table';
import { Icon } from '../../components/icon';
import { matchesWords } from '../../components/matches-words';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { findQualityPlace } from './defect-places';
import { MendLink } from './mend-link';
import { ReadinessTabs, type TabProps } from './readiness-tabs';
import styles from './readiness.module.css';

/** Defects of the data, each with the way to mend it, and the weekly «проверено» (SET-18). */
export function QualityTab(props: TabProps) {
  const queryClient = useQueryClient();
  const quality = useCallQuery('readiness.getQuality', {});
  const noting = useCallMutation('readiness.noteQualityCheck');
  const mayCheck = useSession().rights.includes('quality.check');
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<QualityKind | null>(null);
  const defects = quality.data?.defects ?? [];
  const rows = defects.filter((defect) => (kind === null || defect.kind === kind) && matchesWords(words, [defect.what, defect.detail, QUALITY_TITLES[defect.kind]]));
  const note = () => { noting.mutate({ seenCount: defects.length }, { onSuccess: () => { void queryClient.invalidateQueries({ queryKey: ['readiness.getQuality'] }); } }); };
  return (
    <Screen
      title="Готовность"
      note={quality.data && `${String(defects.length)} ${plural(defects.length, 'недостаток', 'недостатка', 'недостатков')} в данных`}
      actions={(
        <>
          <TextInput w={220} leftSection={<Icon name="search" size={15} />} placeholder="Фамилия, класс, предмет" aria-label="Отбор недостатков" value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
          {mayCheck && <Button disabled={!quality.data} loading={noting.isPending} onClick={note}>Данные проверены</Button>}
        </>
      )}
    >
      <ReadinessTabs {...props} />
      {quality.isPending && <Reading text="Проверяем данные…" />}
      {quality.isError && <MessageBox onRetry={() => { void quality.refetch(); }}>{formatFailure(quality.error)}</MessageBox>}
      {noting.isError && <MessageBox>{formatFailure(noting.error)}</MessageBox>}
      {quality.data && <Checks quality={quality.data} />}
      {quality.data && <Kinds defects={defects} kind={kind} onKind={setKind} />}
      {quality.data && <div className={styles.rest}><DataTable label="Недостатки данных" columns={COLUMNS} rows={rows} rowKey={keyOf} emptyText={defects.length === 0 ? 'Недостатков нет: данные полны.' : 'Таких недостатков нет. Уточните отбор.'} /></div>}
    </Screen>
  );
}

function keyOf({ kind, what, detail, personId, courseId }: QualityDefect): string {
  return [kind, what, detail, personId, courseId].join('|');
}

const COLUMNS: readonly Column<QualityDefect>[] = [
  { key: 'kind', title: 'Недостаток', width: '19rem', noWrap: true, sortBy: (defect) => QUALITY_TITLES[defect.kind], render: (defect) => QUALITY_TITLES[defect.kind] },
  { key: 'what', title: 'Где', isRowHead: true, sortBy: (defect) => defect.what, render: (defect) => defect.what },
  { key: 'detail', title: 'Подробности', sortBy: (defect) => defect.detail, render: (defect) => defect.detail },
  { key: 'mend', title: 'Исправить', width: '11rem', render: (defect) => <MendLink place={findQualityPlace(defect)} /> },
];

function Checks({ quality: { checks, isWeekly, isCheckedThisWeek, missedWeeks } }: { readonly quality: Quality }) {
  const moment = useMoment();
  const [last] = checks;
  const lastCheck = last ? `Последняя проверка: ${last.author}, ${moment(last.at)} (недостатков – ${String(last.defectCount)}).` : 'В этом учебном году данные ещё не проверяли.';
  if (!isWeekly) return <p className={styles.small}>{lastCheck}</p>;
  const missed = missedWeeks.length === 0 ? '' : ` Пропущены недели с: ${missedWeeks.slice(0, 6).map(formatDate).join(', ')}${missedWeeks.length > 6 ? ` и ещё ${String(missedWeeks.length - 6)}` : ''}.`;
  if (isCheckedThisWeek && missed === '') return <p className={styles.small}>{`Эта неделя проверена. ${lastCheck}`}</p>;
  return <MessageBox kind="warning">{`${isCheckedThisWeek ? 'Эта неделя проверена.' : 'На этой неделе данные ещё не проверены.'} ${lastCheck}${missed}`}</MessageBox>;
}

type KindsProps = { readonly defects: readonly QualityDefect[]; readonly kind: QualityKind | null; readonly onKind: (kind: QualityKind | null) => void };

/** The kinds that occur with their numbers; one at a time narrows the list. */
function Kinds({ defects, kind, onKind }: KindsProps) {
  const present = QUALITY_KINDS.map((code) => ({ code, count: defects.filter((defect) => defect.kind === code).length })).filter(({ count }) => count > 0);
  return (
    <div className={styles.kinds} role="group" aria-label="Вид недостатка">
      {present.map(({ code, count }) => <Chip key={code} size="xs" checked={kind === code} onChange={(isOn) => { onKind(isOn ? code : null); }}>{`${QUALITY_TITLES[code]}: ${String(count)}`}</Chip>)}
    </div>
  );
}

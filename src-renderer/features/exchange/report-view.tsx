import { Checkbox, Text } from '@mantine/core';
import type { ImportReport, ReportedProblem } from '@shared/contract/exchange-contract';
import { plural } from '@shared/lib/plural';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { countProblems } from './count-problems';
import styles from './report-view.module.css';

type Props = {
  readonly report: ImportReport;
  readonly acceptsWarnings: boolean;
  readonly onAcceptWarnings: (accepts: boolean) => void;
};

/** A dry run in the words of the school: what will be created, what is wrong and where. */
export function ReportView({ report, acceptsWarnings, onAcceptWarnings }: Props) {
  const { errors, warnings } = countProblems(report);
  if (report.needs !== null) return <Text size="sm">Сначала укажите, для кого этот файл: в нём самом это не сказано.</Text>;
  if (report.applied) return <Counts report={report} />;
  return (
    <div className={styles.report}>
      <Counts report={report} />
      {errors > 0 && (
        <MessageBox>
          {`В файле ${errors} ${plural(errors, 'ошибка', 'ошибки', 'ошибок')}: загрузить его нельзя, ничего не записано. Исправьте файл и выберите его снова.`}
        </MessageBox>
      )}
      {report.problems.length > 0 && (
        <div className={styles.problems}>
          <DataTable label={`Замечания к файлу ${report.fileName}`} columns={COLUMNS} rows={sortProblems(report.problems)} rowKey={problemKey} emptyText="Замечаний нет" />
        </div>
      )}
      {errors === 0 && warnings > 0 && (
        <Checkbox
          label={`Принять предупреждения (${warnings}) и загрузить как есть`}
          checked={acceptsWarnings}
          onChange={(event) => { onAcceptWarnings(event.currentTarget.checked); }}
        />
      )}
    </div>
  );
}

function Counts({ report }: { readonly report: ImportReport }) {
  const isNothingNew = report.counts.every((count) => count.created === 0);
  return (
    <div>
      {isNothingNew && <Text size="sm">{report.counts.length === 0 ? 'В файле нет данных для загрузки.' : 'Новых данных в файле нет: всё уже есть в базе.'}</Text>}
      <ul className={styles.counts} aria-label={report.applied ? 'Записано' : 'Будет записано'}>
        {report.counts.map((count) => (
          <li key={count.what}>
            <b>{count.created}</b>{` – ${count.what}`}
            {count.unchanged > 0 && <span className={styles.unchanged}>{` (без изменений: ${count.unchanged})`}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

const COLUMNS: readonly Column<ReportedProblem>[] = [
  { key: 'level', title: 'Что это', render: (problem) => <span className={styles.level} data-level={problem.level}>{problem.level === 'error' ? 'Ошибка' : 'Предупреждение'}</span> },
  { key: 'sheet', title: 'Лист', noWrap: true, render: (problem) => problem.sheet ?? '—', sortBy: (problem) => problem.sheet ?? '' },
  { key: 'cell', title: 'Ячейка', noWrap: true, render: (problem) => problem.cell ?? '—' },
  { key: 'value', title: 'Значение', render: (problem) => <span className={styles.value}>{problem.value ?? '—'}</span> },
  { key: 'message', title: 'Что не так и что сделать', width: '55%', render: (problem) => problem.message, isRowHead: true },
];

function sortProblems(problems: readonly ReportedProblem[]): readonly ReportedProblem[] {
  return [...problems].sort((left, right) => Number(right.level === 'error') - Number(left.level === 'error'));
}

function problemKey(problem: ReportedProblem): string {
  return [problem.level, problem.sheet, problem.cell, problem.value, problem.message].join('|');
}

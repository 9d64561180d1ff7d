import { Anchor } from '@mantine/core';
import { Fragment } from 'react';
import type { ProgrammeLine, ProgrammePlan } from '@shared/contract/college-contract';
import { countSemesters, formatEnding, sumSemesters, type SemesterSum } from '@shared/domain/college';
import styles from './plan-table.module.css';

/** Lines under their cycles, semesters under their years of study, sums at the foot. */
export function PlanTable({ plan, onOpen }: { readonly plan: ProgrammePlan; readonly onOpen: ((line: ProgrammeLine) => void) | undefined }) {
  const semesters = countSemesters(plan.programme.studyMonths);
  const sums = sumSemesters(plan.lines, semesters);
  const numbers = sums.map(({ semester }) => semester);
  const cycles = [...new Set(plan.lines.map(({ cycle }) => cycle))];
  return (
    <div className={styles.scroller} tabIndex={0} role="group" aria-label="План по семестрам">
      <table className={styles.table}>
        <caption className={styles.caption}>План по семестрам</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>Индекс</th><th scope="col" rowSpan={2}>Предмет, модуль, практика</th><th scope="col" rowSpan={2} data-number>Всего</th>
            {numbers.filter((semester) => semester % 2 === 1).map((semester) => <th key={semester} scope="colgroup" colSpan={2}>{`${(semester + 1) / 2} курс`}</th>)}
          </tr>
          <tr>{numbers.map((semester) => <th key={semester} scope="col">{`${semester} сем.`}</th>)}</tr>
        </thead>
        <tbody>
          {plan.lines.length === 0 && <tr><td colSpan={3 + semesters}>В плане ещё нет предметов. Добавьте первый.</td></tr>}
          {cycles.map((cycle) => (
            <Fragment key={cycle ?? ''}>
              {cycle !== null && <tr><th scope="rowgroup" colSpan={3 + semesters} className={styles.cycle}>{cycle}</th></tr>}
              {plan.lines.filter((line) => line.cycle === cycle).map((line) => <Line key={line.id} line={line} semesters={numbers} onOpen={onOpen} />)}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <Foot title="Всего часов" sums={sums} pick={({ hours }) => hours} />
          <Foot title="Экзаменов" sums={sums} pick={({ exams }) => exams} />
          <Foot title="Зачётов" sums={sums} pick={({ credits }) => credits} />
          <Foot title="Курсовых работ" sums={sums} pick={({ courseWorks }) => courseWorks} />
        </tfoot>
      </table>
    </div>
  );
}

type LineProps = { readonly line: ProgrammeLine; readonly semesters: readonly number[]; readonly onOpen: ((line: ProgrammeLine) => void) | undefined };

function Line({ line, semesters, onOpen }: LineProps) {
  return (
    <tr>
      <td>{line.indexCode ?? ''}</td>
      <th scope="row">{onOpen ? <Anchor component="button" type="button" size="sm" ta="left" onClick={() => { onOpen(line); }}>{line.subject}</Anchor> : line.subject}</th>
      <td data-number>{line.cells.reduce((total, { hours }) => total + hours, 0)}</td>
      {semesters.map((semester) => {
        const cell = line.cells.find((one) => one.semester === semester);
        const ending = cell ? formatEnding(cell) : '';
        return <td key={semester} data-number>{cell && cell.hours > 0 ? cell.hours : ''}{ending !== '' && <b className={styles.ending}>{ending}</b>}</td>;
      })}
    </tr>
  );
}

function Foot({ title, sums, pick }: { readonly title: string; readonly sums: readonly SemesterSum[]; readonly pick: (sum: SemesterSum) => number }) {
  return (
    <tr>
      <th scope="row" colSpan={2}>{title}</th><td data-number>{sums.reduce((total, sum) => total + pick(sum), 0)}</td>
      {sums.map((sum) => <td key={sum.semester} data-number>{pick(sum) || ''}</td>)}
    </tr>
  );
}

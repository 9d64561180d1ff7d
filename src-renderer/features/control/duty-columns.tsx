import { Anchor, Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { DutyTask } from '@shared/contract/control-contract';
import { describeState, DUTY_STATES, formatDue, SHORT_ROLES } from '@shared/domain/control';
import type { Column } from '../../components/data-table';
import { findDutyPlace, type DutyPlace } from './duty-places';
import { describeLateness } from './duty-words';
import styles from './duties.module.css';

export type DutyWays = {
  readonly isOfAll: boolean; readonly rights: readonly string[]; readonly initials: string; readonly moment: (instant: string) => string;
  readonly onDone: (task: DutyTask) => void; readonly onUndo: (task: DutyTask) => void;
};

export function listColumns(ways: DutyWays): readonly Column<DutyTask>[] {
  const { isOfAll, rights } = ways;
  const owner: Column<DutyTask> = { key: 'owner', title: 'Кто', width: '12rem', sortBy: nameOwners, render: (task) => <Owner task={task} /> };
  return [
    { key: 'due', title: 'Срок', width: '8rem', noWrap: true, sortBy: ({ dueOn }) => dueOn ?? '9999', render: formatDue },
    { key: 'state', title: 'Состояние', width: '11rem', sortBy: ({ state }) => DUTY_STATES.indexOf(state), render: (task) => <State task={task} isOfAll={isOfAll} moment={ways.moment} /> },
    ...(isOfAll ? [owner] : []),
    { key: 'duty', title: 'Обязанность', isRowHead: true, sortBy: ({ duty }) => duty, render: (task) => <Duty task={task} /> },
    { key: 'clause', title: 'Пункт документа', width: '9rem', sortBy: ({ clause }) => clause, render: ({ clause }) => clause },
    { key: 'place', title: 'Где выполнить', width: '9rem', render: ({ place }) => <Place place={findDutyPlace(place, rights)} /> },
    { key: 'actions', title: 'Действия', width: '8.5rem', render: (task) => <Action task={task} ways={ways} /> },
  ];
}

export function nameOwners({ isPersonal, people, roles }: DutyTask): string {
  return isPersonal ? people.join(', ') : roles.map((role) => SHORT_ROLES[role]).join(', ');
}

/** A teacher by name; the office by role, with the people who hold it. */
function Owner({ task }: { readonly task: DutyTask }) {
  const { isPersonal, people, roles } = task;
  const small = isPersonal ? roles.map((role) => SHORT_ROLES[role]).join(', ') : people.length === 0 ? 'никто не назначен' : people.join(', ');
  return <>{nameOwners(task)}<span className={styles.small}>{small}</span></>;
}

function State({ task, isOfAll, moment }: { readonly task: DutyTask; readonly isOfAll: boolean; readonly moment: (instant: string) => string }) {
  const lateness = describeLateness(task, isOfAll);
  const small = task.mark === null ? lateness : `${task.mark.author}, ${moment(task.mark.at)}`;
  return <><span className={styles.state} data-state={task.state}>{describeState(task)}</span>{small !== null && <span className={styles.small}>{small}</span>}</>;
}

function Duty({ task: { duty, said, onBehalfOf, mark } }: { readonly task: DutyTask }) {
  const note = mark?.note ?? null;
  return <>{duty}<span className={styles.small}>{`Срок в документе: ${said}${onBehalfOf === null ? '' : `; сообщает ${onBehalfOf}`}${note === null ? '' : `. Примечание: ${note}`}`}</span></>;
}

function Place({ place }: { readonly place: DutyPlace | null }) {
  const navigate = useNavigate();
  if (place === null) return <>–</>;
  return <Anchor href={`#${place.to}`} size="sm" onClick={(event) => { event.preventDefault(); void navigate({ href: place.to }); }}>{place.word}</Anchor>;
}

function Action({ task, ways }: { readonly task: DutyTask; readonly ways: DutyWays }) {
  if (!task.isOwn || task.dueOn === null) return null;
  if (task.mark === null) return <Button size="compact-xs" variant="light" aria-label={`Выполнено: ${task.duty}, ${formatDue(task)}`} onClick={() => { ways.onDone(task); }}>Выполнено</Button>;
  if (task.mark.author !== ways.initials) return null;
  return <Button size="compact-xs" variant="default" aria-label={`Снять отметку: ${task.duty}`} onClick={() => { ways.onUndo(task); }}>Снять отметку</Button>;
}

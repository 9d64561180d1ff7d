import { Button, Text } from '@mantine/core';
import type { LoadPage, TeachingLoad } from '@shared/contract/curriculum-contract';
import { formatNumber, isInForce } from '@shared/domain/curriculum';
import { formatDate } from '@shared/lib/russian-date';
import { AssignForm } from './assign-form';
import { HoursForm } from './hours-form';
import type { LoadPlace } from './load-table';
import { OpenPageForm } from './open-page-form';
import styles from './load.module.css';

type Props = { readonly load: TeachingLoad; readonly place: LoadPlace; readonly onClose: () => void };

/** All about one subject of one class: the plan, its pages, who teaches them since when – and what may be changed. */
export function LoadPanel({ load, place, onClose }: Props) {
  const subject = load.subjects.find(({ id }) => id === place.subjectId);
  const row = load.classes.find(({ id }) => id === place.classId);
  if (!subject || !row) return null;
  const pages = load.pages.filter((page) => page.subjectId === place.subjectId && page.classIds.includes(place.classId));
  const plan = load.plan.find((one) => one.classId === place.classId && one.subjectId === place.subjectId);
  return (
    <aside className={styles.panel} aria-label={`${row.name}, ${subject.name}`}>
      <h2>{`${row.name} · ${subject.name}`}</h2>
      <Text size="sm">{`По плану ${formatNumber(plan?.planned ?? 0)} ч в неделю`}</Text>
      {plan && plan.uncovered > 0 && <Text size="sm" c="var(--uch-warning-text)" fw={600}>{`▼ Не закрыто: ${formatNumber(plan.uncovered)} ч`}</Text>}
      {plan && plan.doubled > 0 && <Text size="sm" c="var(--mantine-color-error)" fw={600}>{`▲ Удвоено или сверх плана: ${formatNumber(plan.doubled)} ч`}</Text>}
      {pages.map((page) => <PageCard key={page.courseId} load={load} page={page} planned={plan?.planned ?? null} />)}
      {load.canEdit && !pages.some((page) => page.groupKind === 'class') && <OpenPageForm key={`${place.classId}:${place.subjectId}`} load={load} place={place} hours={plan?.planned ?? 0} hasGroups={pages.length > 0} />}
      <Button mt="md" size="xs" variant="default" onClick={onClose}>Закрыть</Button>
    </aside>
  );
}

function PageCard({ load, page, planned }: { readonly load: TeachingLoad; readonly page: LoadPage; readonly planned: number | null }) {
  return (
    <section className={styles.page} aria-label={page.groupName ?? 'Весь класс'}>
      <h3>{`${page.groupName ?? 'Весь класс'} – ${formatNumber(page.hours)} ч`}{page.hoursFrom !== null && page.hoursFrom > load.date ? ` (с ${formatDate(page.hoursFrom)} – другие)` : ''}</h3>
      <ul className={styles.history}>
        {page.teachers.length === 0 && <li>Учителя нет</li>}
        {page.teachers.map((span) => (
          <li key={span.spanId} data-past={!isInForce(span, load.date) || undefined}>
            {`${span.name}, с ${formatDate(span.dateFrom)}${span.dateTo === null ? '' : ` по ${formatDate(span.dateTo)}`}`}
          </li>
        ))}
      </ul>
      {page.lastLesson !== null && <Text size="xs" c="dimmed">{`Последний записанный урок ${formatDate(page.lastLesson)}`}</Text>}
      {load.canEdit && <AssignForm key={page.teachers.map((span) => `${span.spanId}.${span.version}`).join()} load={load} page={page} />}
      {load.canEdit && <HoursForm key={`h${page.version}`} load={load} page={page} planned={planned} />}
    </section>
  );
}

import { Badge } from '@mantine/core';
import { PLAN_STATE_TITLES } from '@shared/domain/lesson-plan';
import { formatDate } from '@shared/lib/russian-date';
import { useMoment } from '../../../api/use-moment';
import type { DraftStatus } from '../edit/use-draft-save';
import type { PlanDraft } from '../edit/use-plan-draft';
import { STATE_COLORS } from '../plan-words';

const STATUS_WORDS: Readonly<Record<DraftStatus, string>> = { saved: 'сохранено', changed: 'есть несохранённое (Ctrl+S)', saving: 'сохраняем…', failed: 'не сохранено' };

/** Beside the title: whose plan, its state, is it saved, who changed it last. */
export function PlanNote({ draft: { card, status } }: { readonly draft: PlanDraft }) {
  const moment = useMoment();
  const { state, course, version, lastChange, dueDate, today } = card;
  if (version === 0 && status === 'saved') return <>{`${course.teachers.join(', ')} · плана ещё нет, срок ${today > dueDate ? 'был' : '–'} ${formatDate(dueDate)}`}</>;
  return (
    <>
      {`${course.teachers.join(', ')} · `}
      <Badge component="span" variant="light" color={STATE_COLORS[state]} tt="none" fw={500} size="sm">{PLAN_STATE_TITLES[state]}</Badge>
      <span role="status">{` · ${STATUS_WORDS[status]}`}</span>
      {status === 'saved' && lastChange !== null && ` · изменил(а) ${lastChange.author}, ${moment(lastChange.at)}`}
    </>
  );
}

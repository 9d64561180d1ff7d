import { Button, Group, Text } from '@mantine/core';
import type { LessonEdit, LessonRefusal, PageLesson } from '@shared/contract/journal-contract';
import { formatFailure } from '../../../api/failure';
import { buildLessonEdit, listChangedFields, type LessonDraft } from '../edit/lesson-draft';
import type { PageEditor } from '../edit/page-editor';
import { describeLessonRefusal, formatLacks } from '../texts/refusal-text';

type LessonStateProps = { readonly editor: PageEditor; readonly lesson: PageLesson; readonly draft: LessonDraft | null; readonly isFuture: boolean };

/** Refusals that stand beside their own field. */
const BESIDE_FIELDS: readonly LessonRefusal[] = ['placeholderTopic', 'topicNotInPlan', 'topicNeedsReason', 'placeholderHomework', 'homeworkAndNone', 'futureAttendance'];

/** Is the right page in the file; if not, why and what can be done. */
export function LessonState({ editor, lesson, draft, isFuture }: LessonStateProps) {
  if (!draft) return <Text role="status" size="xs" c="dimmed">{describeSaved(lesson, isFuture)}</Text>;
  if (draft.status === 'editing') return <Text role="status" size="xs" c="dimmed">Ещё не записано…</Text>;
  if (draft.status === 'saving') return <Text role="status" size="xs" c="dimmed">Записывается…</Text>;
  if (draft.status === 'queued') return <Text role="status" size="xs" className="jp-queued">Не отправлено: нет связи с сервером. Введённое сохранено на этом компьютере и уйдёт само.</Text>;
  const isConflict = draft.refusals.includes('changedByOther');
  return (
    <div role="alert" className="jp-refused">
      {draft.status === 'unsent' && <p>Не записано. {formatFailure(draft.failure)}</p>}
      {draft.refusals.length > 0 && !isConflict && <p>Урок не записан: исправьте указанное или отмените изменения.</p>}
      {draft.refusals.filter((refusal) => !BESIDE_FIELDS.includes(refusal)).map((refusal) => <p key={refusal}>{describeLessonRefusal(refusal, draft)}</p>)}
      {isConflict && listTheirs(lesson, draft).map((line) => <p key={line}>{line}</p>)}
      <Group gap={6}>
        {draft.status === 'unsent' && <Button size="compact-xs" variant="default" onClick={() => { editor.lessons.save(lesson, true); }}>Повторить</Button>}
        {isConflict && <Button size="compact-xs" variant="default" onClick={() => { editor.lessons.overrule(lesson); }}>Поставить моё</Button>}
        <Button size="compact-xs" variant="default" onClick={() => { editor.lessons.dismiss(lesson); }}>{isConflict ? 'Оставить его' : 'Отменить изменения'}</Button>
      </Group>
    </div>
  );
}

function describeSaved(lesson: PageLesson, isFuture: boolean): string {
  const late = lesson.late.length === 0 ? '' : ` Внесено позже срока: ${formatLacks(lesson.late)}.`;
  if (lesson.missing.length > 0 && !isFuture) return `Не заполнено: ${formatLacks(lesson.missing)}.${late}`;
  if (lesson.status === 'complete') return `Урок заполнен, записано.${late}`;
  return lesson.version > 0 ? `Записано.${late}` : 'Записей ещё нет.';
}

const FIELDS: Readonly<Record<keyof LessonEdit, string>> = {
  topic: 'Тема',
  planItemId: 'Номер темы в плане',
  topicReason: 'Причина отступления от КТП',
  homework: 'Домашнее задание',
  noHomework: 'Не задано',
  homeworkMinutes: 'Минут на задание',
  studied: 'Изучено на уроке',
  attendanceTaken: 'Посещаемость отмечена',
  noMarks: 'Без отметок',
};

/** What stands in the file in the fields that the person has changed. */
function listTheirs(lesson: PageLesson, draft: LessonDraft): readonly string[] {
  const theirs = buildLessonEdit(lesson, {});
  return listChangedFields(theirs, buildLessonEdit(lesson, draft.changes))
    .filter((field) => field !== 'planItemId')
    .map((field) => `${FIELDS[field]} – сейчас: ${formatField(theirs[field])}`);
}

function formatField(value: Required<LessonEdit>[keyof LessonEdit]): string {
  if (value === null || value === '') return 'пусто';
  return typeof value === 'boolean' ? (value ? 'да' : 'нет') : String(value);
}

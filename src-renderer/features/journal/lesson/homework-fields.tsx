import { Checkbox, Group, NumberInput, Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { LessonEdit } from '@shared/contract/journal-contract';

type HomeworkFieldsProps = {
  readonly edit: LessonEdit;
  /** Homework that the plan has for the lesson's topic. */
  readonly planned: string | null;
  readonly isReadOnly: boolean;
  readonly error: string | null;
  readonly onChange: (changes: Partial<LessonEdit>) => void;
  readonly onLeave: () => void;
};

/** Homework, «не задано» as a value of its own, and how long it should take (HW-01). */
export function HomeworkFields({ edit, planned, isReadOnly, error, onChange, onLeave }: HomeworkFieldsProps) {
  const takePlanned = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !planned || edit.homework || edit.noHomework || isReadOnly) return;
    event.preventDefault();
    onChange({ homework: planned });
  };
  return (
    <div>
      <Textarea
        label="Домашнее задание"
        size="xs"
        rows={1}
        classNames={{ input: 'jp-text' }}
        value={edit.homework ?? ''}
        readOnly={isReadOnly}
        placeholder={planned ? `Из плана: ${planned}` : 'Параграф, номера, что сделать'}
        error={error}
        onChange={(event) => { onChange({ homework: event.currentTarget.value, ...(event.currentTarget.value === '' ? {} : { noHomework: false }) }); }}
        onKeyDown={takePlanned}
        onBlur={onLeave}
      />
      {isReadOnly ? <p className="jp-line">{describeReadOnly(edit)}</p> : (
        <Group gap="md" mt={6} wrap="nowrap">
        <Checkbox size="xs" label="Не задано" checked={edit.noHomework} onChange={(event) => { onChange({ noHomework: event.currentTarget.checked }); onLeave(); }} />
        <Group gap={6} wrap="nowrap">
          <NumberInput
            size="xs"
            w={52}
            hideControls
            min={0}
            max={600}
            allowDecimal={false}
            allowNegative={false}
            aria-label="Сколько минут займёт домашнее задание"
            value={edit.homeworkMinutes ?? ''}
            onChange={(value) => { const minutes = value === '' ? null : Number(value); if (minutes !== edit.homeworkMinutes) onChange({ homeworkMinutes: minutes }); }}
            onBlur={onLeave}
          />
          <span className="jp-unit">минут</span>
        </Group>
      </Group>
      )}
    </div>
  );
}

function describeReadOnly(edit: LessonEdit): string {
  if (edit.noHomework) return 'Не задано.';
  return edit.homeworkMinutes === null ? '' : `Время на задание: ${edit.homeworkMinutes} мин.`;
}

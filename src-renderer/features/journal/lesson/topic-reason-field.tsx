import { Autocomplete } from '@mantine/core';
import type { JournalPage, LessonEdit } from '@shared/contract/journal-contract';
import { TOPIC_REASONS } from '@shared/domain/journal';
import { findPlanItemId } from '../edit/lesson-draft';

type Props = { readonly edit: LessonEdit; readonly isReadOnly: boolean; readonly error: string | null; readonly onChange: (topicReason: string) => void; readonly onLeave: () => void };

/** Is the topic of those whose reason is asked for: another than the plan's, where the regulation allows that (LRS-29). */
export function needsReason({ topicRule, planTopics }: Pick<JournalPage, 'topicRule' | 'planTopics'>, topic: string | null): boolean {
  return topicRule === 'withReason' && planTopics.length > 0 && topic !== null && topic.trim() !== '' && findPlanItemId(topic, planTopics) === null;
}

/** Why the lesson's topic is none of the КТП (CUR-06); stands here only when it is. */
export function TopicReasonField({ edit, isReadOnly, error, onChange, onLeave }: Props) {
  return (
    <Autocomplete
      label="Причина отступления от КТП"
      size="xs"
      data={TOPIC_REASONS}
      maxLength={200}
      value={edit.topicReason ?? ''}
      readOnly={isReadOnly}
      placeholder="Выберите или напишите"
      error={error}
      openOnFocus={!isReadOnly}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={onChange}
      onOptionSubmit={(reason) => { onChange(reason); onLeave(); }}
      onBlur={onLeave}
    />
  );
}

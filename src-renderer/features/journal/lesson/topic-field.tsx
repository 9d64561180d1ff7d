import { Combobox, Textarea, useCombobox } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import type { PlannedTopic } from '@shared/contract/journal-contract';
import { matchesWords } from '../../../components/matches-words';
import { findPlanItemId } from '../edit/lesson-draft';

type TopicFieldProps = {
  readonly value: string;
  /** The next unused topic of the plan, offered while the field is empty. */
  readonly planned: PlannedTopic | null;
  readonly planTopics: readonly PlannedTopic[];
  readonly isReadOnly: boolean;
  readonly error: ReactNode;
  readonly onChange: (topic: string, planItemId: number | null) => void;
  readonly onLeave: () => void;
};

const SHOWN_TOPICS = 40;

/** The topic: Enter in the empty field takes the next one of the plan, ↓ opens the whole plan (CUR-06). */
export function TopicField({ value, planned, planTopics, isReadOnly, error, onChange, onLeave }: TopicFieldProps) {
  const combobox = useCombobox({ onDropdownClose: () => { combobox.resetSelectedOption(); } });
  const options = listOptions(value, planned, planTopics);
  const take = (topic: PlannedTopic) => {
    onChange(topic.topic, topic.planItemId);
    combobox.closeDropdown();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    event.preventDefault();
    if (combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0) return;
    if (value === '' && planned && !isReadOnly) take(planned);
    onLeave();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={(id) => { const topic = planTopics.find((one) => String(one.planItemId) === id); if (topic) take(topic); }} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <Textarea
          label="Тема"
          size="xs"
          rows={1}
          classNames={{ input: 'jp-text' }}
          value={value}
          readOnly={isReadOnly}
          placeholder={planned ? `Из плана: ${planned.topic}` : 'Тема урока словами, понятными семье'}
          error={error}
          onChange={(event) => {
            const text = event.currentTarget.value;
            onChange(text, findPlanItemId(text, planTopics));
            combobox.updateSelectedOptionIndex();
          }}
          onKeyDown={onKeyDown}
          onClick={() => { if (!isReadOnly && options.length > 0) combobox.openDropdown(); }}
          onBlur={() => { combobox.closeDropdown(); onLeave(); }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={options.length === 0 || isReadOnly}>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label="Темы плана">
          {options.map((topic) => (
            <Combobox.Option key={topic.planItemId} value={String(topic.planItemId)} fz="xs">
              {topic.ordinal}. {topic.topic}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Topics with the typed words; with nothing typed, the plan from the next topic on. */
function listOptions(value: string, planned: PlannedTopic | null, planTopics: readonly PlannedTopic[]): readonly PlannedTopic[] {
  const isWhole = value === '' || planTopics.some((topic) => topic.topic === value);
  const from = planned ? Math.max(0, planTopics.findIndex((topic) => topic.planItemId === planned.planItemId)) : 0;
  const found = isWhole ? [...planTopics.slice(from), ...planTopics.slice(0, from)] : planTopics.filter((topic) => matchesWords(value, [topic.topic, topic.section]));
  return found.slice(0, SHOWN_TOPICS);
}

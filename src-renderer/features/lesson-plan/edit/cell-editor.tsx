import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { LineField, PlanWorkType } from '@shared/domain/lesson-plan';
import type { Editing } from './use-grid';

type Step = 'down' | 'up' | 'right' | 'left' | 'stay';
type Props = { readonly editing: Editing; readonly openTypes: readonly PlanWorkType[]; readonly onCommit: (text: string, step: Step) => boolean; readonly onCancel: () => void };

const LABELS: Readonly<Record<LineField, string>> = {
  section: 'Раздел', topic: 'Тема урока', hours: 'Часы', lessonType: 'Тип урока', workType: 'Вид работы', homework: 'Домашнее задание', plannedDate: 'Дата по плану',
};

/** The open cell: Enter and Tab write it and go on, Escape leaves it as it was. */
export function CellEditor({ editing, openTypes, onCommit, onCancel }: Props) {
  const [text, setText] = useState(editing.text);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (!editing.isTyping) input.current?.select();
  }, [editing.isTyping]);
  // Said before, not after: writing moves the focus, and the cell must not be written once more when it loses it.
  const finish = (step: Step) => {
    isDone.current = true;
    isDone.current = onCommit(text, step);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = findStep(event, editing.isTyping);
    event.stopPropagation();
    if (event.key === 'Escape') { isDone.current = true; onCancel(); }
    else if (step) finish(step);
    else return;
    event.preventDefault();
  };
  const isWorkType = editing.field === 'workType';
  return (
    <>
      <input
        ref={input}
        className="pg-input"
        aria-label={LABELS[editing.field]}
        value={text}
        list={isWorkType ? 'plan-work-types' : undefined}
        maxLength={editing.field === 'homework' ? 2000 : 1000}
        onChange={(event) => { setText(event.currentTarget.value); }}
        onKeyDown={onKeyDown}
        onBlur={() => { if (!isDone.current) finish('stay'); }}
      />
      {isWorkType && <datalist id="plan-work-types">{openTypes.filter(({ code }) => code !== 'unspecified').map(({ code, name }) => <option key={code} value={name} />)}</datalist>}
    </>
  );
}

function findStep({ key, shiftKey, ctrlKey, altKey }: KeyboardEvent, isTyping: boolean): Step | null {
  if (ctrlKey || altKey) return null;
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  if (!isTyping) return null;
  return key === 'ArrowDown' ? 'down' : key === 'ArrowUp' ? 'up' : null;
}

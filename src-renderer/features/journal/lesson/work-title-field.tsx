import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import type { PageColumn, PageWorkType } from '@shared/contract/journal-contract';
import { findTitleLacks, type NumberProblem, type TitleLack } from '@shared/domain/journal';
import { describeNumberProblem } from '../texts/work-text';

type WorkTitleFieldProps = {
  readonly column: PageColumn;
  readonly type: PageWorkType;
  /** Offered while the field is empty: «№ 3 «Дроби»». */
  readonly proposal: string | null;
  readonly findProblem: (title: string) => NumberProblem | null;
  readonly onSave: (title: string) => void;
};

const LACKS: Readonly<Record<TitleLack, string>> = { number: 'номер', topic: 'тему' };

/** Number and topic of a work of its own, for kinds of work that have them; Enter in the empty field takes what is offered (JRN-04). Saved on leaving the field. */
export function WorkTitleField({ column, type, proposal, findProblem, onSave }: WorkTitleFieldProps) {
  const recorded = column.title ?? '';
  const [shown, setShown] = useState({ recorded, text: recorded });
  if (shown.recorded !== recorded) setShown({ recorded, text: recorded });
  const input = useRef<HTMLInputElement>(null);
  const { text } = shown;
  const change = (next: string) => { setShown({ recorded, text: next }); };
  const save = (title: string) => { if (title.trim() !== recorded) onSave(title.trim()); };
  const take = (offered: string) => {
    change(offered);
    if (findTitleLacks(type, offered).length === 0) { save(offered); return; }
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(offered.length - 1, offered.length - 1);
    });
  };
  const offered = text === '' ? proposal : null;
  return (
    <div>
      <TextInput
        ref={input}
        size="xs"
        mt={2}
        label={`${type.name}: ${[...(type.needsNumber ? ['номер'] : []), ...(type.needsTopic ? ['тема'] : [])].join(' и ')}`}
        placeholder={proposal ?? (type.needsNumber ? '№ 1 «Тема работы»' : '«Тема работы»')}
        description={describeTitle(type, text, findProblem(text))}
        maxLength={200}
        value={text}
        onChange={(event) => { change(event.currentTarget.value); }}
        onBlur={() => { save(text); }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (offered === null) save(text);
          else take(offered);
        }}
      />
      {offered !== null && <Button variant="subtle" size="compact-xs" mt={2} h="auto" maw="100%" styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }} title="Enter в пустом поле" onClick={() => { take(offered); }}>{`Подставить ${offered}`}</Button>}
    </div>
  );
}

function describeTitle(type: PageWorkType, text: string, problem: NumberProblem | null): ReactNode {
  const lacks = findTitleLacks(type, text);
  if (problem === null) return lacks.length === 0 ? undefined : `Укажите ${lacks.map((lack) => LACKS[lack]).join(' и ')}`;
  return <span style={{ color: 'var(--uch-warning-text)' }}>{describeNumberProblem(problem)}{lacks.includes('topic') && ' Укажите тему'}</span>;
}

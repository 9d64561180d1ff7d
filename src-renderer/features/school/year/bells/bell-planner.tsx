import { Button, Fieldset, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BellsEdit } from '@shared/contract/calendar-contract';
import { parseTime, planBells } from '@shared/domain/school';

/** «Первый урок 8:30, урок 40 мин, перемены 10, 20, 20, 10» → the table of lessons. */
export function BellPlanner({ onFill }: { readonly onFill: (lessons: BellsEdit['lessons']) => void }) {
  const [plan, setPlan] = useState({ firstNumber: 1, lessonCount: 7, firstStart: '08:30', lessonMinutes: 40, breaks: '10, 20, 20, 10' });
  const change = (part: Partial<typeof plan>) => { setPlan({ ...plan, ...part }); };
  const firstStart = parseTime(plan.firstStart);
  const breakMinutes = parseBreaks(plan.breaks);
  const fill = () => { if (firstStart !== undefined && breakMinutes !== undefined) onFill(planBells({ ...plan, firstStart, breakMinutes })); };
  return (
    <Fieldset legend="Заполнить по длине уроков" p="sm">
      <Stack gap="xs">
        <TextInput size="xs" label="Первый урок начинается в" value={plan.firstStart} error={firstStart === undefined ? 'Нужно время вида 08:30' : undefined} onChange={(event) => { change({ firstStart: event.currentTarget.value }); }} />
        <Count label="Номер первого урока" value={plan.firstNumber} min={0} onChange={(firstNumber) => { change({ firstNumber }); }} />
        <Count label="Уроков" value={plan.lessonCount} min={1} onChange={(lessonCount) => { change({ lessonCount }); }} />
        <Count label="Длина урока, мин" value={plan.lessonMinutes} min={10} max={120} onChange={(lessonMinutes) => { change({ lessonMinutes }); }} />
        <TextInput size="xs" label="Перемены, мин" description="По порядку; последняя – для всех дальнейших" value={plan.breaks} error={breakMinutes === undefined ? 'Нужны числа через запятую' : undefined} onChange={(event) => { change({ breaks: event.currentTarget.value }); }} />
        <Button size="xs" variant="default" disabled={firstStart === undefined || breakMinutes === undefined} onClick={fill}>Заполнить таблицу</Button>
        <Text size="xs" c="dimmed">Уроки в таблице слева заменятся; сохраняются они кнопкой «Сохранить звонки».</Text>
      </Stack>
    </Fieldset>
  );
}

type CountProps = { readonly label: string; readonly value: number; readonly min: number; readonly max?: number; readonly onChange: (value: number) => void };

function Count({ label, value, min, max = 20, onChange }: CountProps) {
  return <NumberInput size="xs" label={label} min={min} max={max} allowDecimal={false} value={value} onChange={(next) => { if (typeof next === 'number') onChange(next); }} />;
}

/** «10, 20 20» → minutes; undefined where something else stands there. */
function parseBreaks(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/u).filter((part) => part !== '');
  return parts.every((part) => /^\d{1,3}$/u.test(part)) ? parts.map(Number) : undefined;
}

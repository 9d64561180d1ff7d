import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PromotionState } from '@shared/contract/promotion-contract';
import { DateField } from '../../../components/date-field';
import type { PromotionDraft } from './use-promotion-plan';

/** The new year, the orders, what comes along. */
export function YearStep({ state, draft }: { readonly state: PromotionState; readonly draft: PromotionDraft }) {
  const { plan, change } = draft;
  const { isThere } = state.proposedYear;
  const [first, setFirst] = useState(plan.newClasses.map(({ letter }) => letter).join(', '));
  const graduation = plan.graduationOrder ?? { number: '', date: plan.order.date };
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <TextInput label="Новый учебный год" value={plan.year.name} disabled={isThere} onChange={(event) => { change({ year: { ...plan.year, name: event.currentTarget.value } }); }} />
        <DateField label="Начало" value={plan.year.startDate} disabled={isThere} onChange={(startDate) => { if (startDate) change({ year: { ...plan.year, startDate } }); }} />
        <DateField label="Конец" value={plan.year.endDate} disabled={isThere} onChange={(endDate) => { if (endDate) change({ year: { ...plan.year, endDate } }); }} />
        <DateField label="Выпускники не числятся с" value={plan.leavingDate} onChange={(leavingDate) => { if (leavingDate) change({ leavingDate }); }} />
      </Group>
      <Group grow align="flex-start">
        <TextInput label="Приказ о переводе №" value={plan.order.number} maxLength={40} onChange={(event) => { change({ order: { ...plan.order, number: event.currentTarget.value } }); }} />
        <DateField label="От" value={plan.order.date} onChange={(date) => { if (date) change({ order: { ...plan.order, date } }); }} />
        <TextInput label="Приказ о выпуске №" value={graduation.number} maxLength={40} onChange={(event) => { change({ graduationOrder: { ...graduation, number: event.currentTarget.value } }); }} />
        <DateField label="От" value={graduation.date} onChange={(date) => { if (date) change({ graduationOrder: { ...graduation, date } }); }} />
      </Group>
      <Group gap="lg" align="flex-end">
        <TextInput
          label="Новые первые классы, литеры через запятую"
          value={first}
          onChange={(event) => {
            setFirst(event.currentTarget.value);
            change({ newClasses: event.currentTarget.value.split(/[,;\s]+/).filter((letter) => letter !== '').map((letter) => ({ grade: 1, letter: letter.toUpperCase() })) });
          }}
        />
      </Group>
      <Group gap="lg" role="group" aria-label="Что переходит">
        <Text size="sm">Переходят:</Text>
        <Checkbox label="классные руководители" checked={plan.copyTeachers} onChange={(event) => { change({ copyTeachers: event.currentTarget.checked }); }} />
        <Checkbox label="учебный план, нагрузка, подгруппы" checked={plan.copyCourses} onChange={(event) => { change({ copyCourses: event.currentTarget.checked }); }} />
        <Checkbox label="потоки, кружки и другие группы" checked={plan.copyCourses && plan.copyGroups} disabled={!plan.copyCourses} onChange={(event) => { change({ copyGroups: event.currentTarget.checked }); }} />
        <Checkbox label="КТП – черновиками той же параллели" checked={plan.copyPlans} onChange={(event) => { change({ copyPlans: event.currentTarget.checked }); }} />
      </Group>
    </Stack>
  );
}

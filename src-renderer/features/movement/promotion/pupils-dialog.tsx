import { Button, Group, Modal, MultiSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PromotionClass } from '@shared/contract/promotion-contract';
import { DataTable } from '../../../components/data-table';
import { TargetField } from './target-field';
import { formatTarget, type PromotionDraft, type Target } from './use-promotion-plan';

/** Who goes another way than the class: a second year, another letter, on to grade 10, out of the school (MOV-04). */
export function PupilsDialog({ schoolClass, draft, onClose }: { readonly schoolClass: PromotionClass; readonly draft: PromotionDraft; readonly onClose: () => void }) {
  const own = new Map(draft.plan.pupils.map(({ studentId, target }) => [studentId, target]));
  const ofClass = draft.plan.classes.find(({ classId }) => classId === schoolClass.classId)?.target ?? null;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [target, setTarget] = useState<Target | null>({ grade: ofClass === null ? schoolClass.grade + 1 : schoolClass.grade, letter: schoolClass.letter });
  const add = () => {
    draft.setPupils(chosen.map(Number), target);
    setChosen([]);
  };
  const withClass = schoolClass.pupils.filter(({ studentId }) => !own.has(studentId)).map(({ studentId, name }) => ({ value: String(studentId), label: name }));
  const apart = schoolClass.pupils.filter(({ studentId }) => own.has(studentId));
  return (
    <Modal opened onClose={onClose} size="lg" title={`${schoolClass.name}: кто не с классом`} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        <Text size="sm">{ofClass === null ? 'Класс выпускается. Добавьте тех, кто продолжает учёбу, и напишите их класс.' : `Класс переходит в ${formatTarget(ofClass)}. Добавьте тех, кто остаётся на повторный год или переходит в другой класс; пустое поле – выпуск.`}</Text>
        <Group gap="xs" align="flex-end">
          <MultiSelect label="Ученики" flex={1} searchable hidePickedOptions placeholder={chosen.length === 0 ? 'Выберите одного или нескольких' : undefined} data={withClass} value={[...chosen]} onChange={setChosen} />
          <Button variant="default" disabled={chosen.length === withClass.length} onClick={() => { setChosen(withClass.map(({ value }) => value)); }}>Все</Button>
          <TargetField label="Переходят в" width={90} value={target} onChange={setTarget} />
          <Button disabled={chosen.length === 0} onClick={add}>Добавить</Button>
        </Group>
        <DataTable
          label="Отдельно от класса"
          rows={apart}
          rowKey={({ studentId }) => studentId}
          emptyText="Все ученики – вместе с классом."
          columns={[
            { key: 'name', title: 'Ученик', isRowHead: true, render: ({ name }) => name },
            { key: 'target', title: 'Переходит в', width: '140px', render: ({ studentId, name }) => <TargetField label={`${name} переходит в`} value={own.get(studentId) ?? null} onChange={(next) => { draft.setPupils([studentId], next); }} /> },
            { key: 'actions', title: 'Действия', width: '140px', render: ({ studentId }) => <Button size="compact-xs" variant="default" onClick={() => { draft.setPupils([studentId], undefined); }}>Вместе с классом</Button> },
          ]}
        />
        <Group justify="flex-end"><Button onClick={onClose}>Готово</Button></Group>
      </Stack>
    </Modal>
  );
}

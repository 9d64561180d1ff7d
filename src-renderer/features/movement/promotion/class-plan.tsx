import { Button, Text } from '@mantine/core';
import type { PromotionClass } from '@shared/contract/promotion-contract';
import { plural } from '@shared/lib/plural';
import { DataTable, type Column } from '../../../components/data-table';
import { TargetField } from './target-field';
import { formatTarget, type PromotionDraft } from './use-promotion-plan';

type Props = { readonly classes: readonly PromotionClass[]; readonly draft: PromotionDraft; readonly onOpen: (schoolClass: PromotionClass) => void };

/** Where each class goes as a whole; single pupils in their own window. */
export function ClassPlan({ classes, draft, onOpen }: Props) {
  return <DataTable label="Классы" columns={listColumns(draft, onOpen)} rows={classes} rowKey={(one) => one.classId} emptyText="В текущем году нет классов." />;
}

function listColumns(draft: PromotionDraft, onOpen: (schoolClass: PromotionClass) => void): readonly Column<PromotionClass>[] {
  const own = new Map(draft.plan.pupils.map(({ studentId, target }) => [studentId, target]));
  return [
    { key: 'name', title: 'Класс', width: '70px', isRowHead: true, render: (one) => one.name },
    { key: 'pupils', title: 'Учеников', width: '84px', align: 'right', render: (one) => String(one.pupils.length) },
    { key: 'target', title: 'Переходит в', width: '130px', render: (one) => <TargetField label={`${one.name} переходит в`} value={draft.plan.classes.find(({ classId }) => classId === one.classId)?.target ?? null} onChange={(target) => { draft.setClass(one.classId, target); }} /> },
    {
      key: 'own', title: 'Отдельно от класса',
      render: (one) => {
        const apart = one.pupils.filter(({ studentId }) => own.has(studentId));
        return <Text size="sm" c={apart.length === 0 ? 'dimmed' : undefined}>{apart.length === 0 ? 'все вместе' : apart.map(({ studentId, name }) => `${name} – ${formatTarget(own.get(studentId) ?? null) || 'выпуск'}`).join('; ')}</Text>;
      },
    },
    { key: 'actions', title: 'Действия', width: '150px', render: (one) => <Button size="compact-xs" variant="default" onClick={() => { onOpen(one); }}>{`Ученики (${one.pupils.length} ${plural(one.pupils.length, 'чел.', 'чел.', 'чел.')})…`}</Button> },
  ];
}

import { Button, Checkbox, Group, Text } from '@mantine/core';
import { getHoursToGive, getTopicToGive, type PlanLine, type ReplanOffer, type ReplanStep } from '@shared/domain/lesson-plan';
import type { ReplanState } from './use-replan';

type Props = { readonly lines: readonly PlanLine[]; readonly replan: ReplanState };

const GROUPS: readonly { readonly kind: ReplanStep['kind']; readonly title: string }[] = [
  { kind: 'reserve', title: 'Использовать резерв' },
  { kind: 'shorten', title: 'Сократить на час' },
  { kind: 'merge', title: 'Объединить две темы в один урок' },
  { kind: 'drop', title: 'Исключить тему' },
];

/** Ways to make up for missing lessons, the gentlest first; everything else is shifted onto the lessons that are left. */
export function OfferList({ lines, replan }: Props) {
  const { offers, shortage, steps } = replan;
  const topicOf = new Map(lines.map((line, index) => [line.id, { number: index + 1, topic: getTopicToGive(line), hours: getHoursToGive(line) }]));
  const gain = offers.filter(({ step }) => steps.includes(step)).reduce((sum, offer) => sum + offer.gain, 0);
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{shortage > 0 ? `Не хватает уроков: ${shortage}. Выбрано освободить: ${gain}.` : 'Уроков хватает: темы будут только перенесены на оставшиеся уроки.'}</Text>
        {shortage > 0 && <Button size="compact-xs" variant="default" onClick={replan.chooseSuggested}>Как предлагает программа</Button>}
      </Group>
      <div className="rp-offers" tabIndex={0} role="group" aria-label="Что сделать с темами">
        {GROUPS.map(({ kind, title }) => {
          const own = offers.filter(({ step }) => step.kind === kind);
          if (own.length === 0) return null;
          return (
            <details key={kind} open={kind !== 'drop' && shortage > 0}>
              <summary>{`${title} (${own.length})`}</summary>
              {own.map(({ step }: ReplanOffer) => (
                <Checkbox key={`${step.kind}:${step.lineId}`} size="xs" label={describeStep(step, topicOf)} checked={replan.isChosen(step)} disabled={replan.isBarred(step)} onChange={() => { replan.toggle(step); }} />
              ))}
            </details>
          );
        })}
      </div>
    </>
  );
}

type Topics = ReadonlyMap<number, { readonly number: number; readonly topic: string; readonly hours: number }>;

function describeStep(step: ReplanStep, topics: Topics): string {
  const name = (id: number): string => `${topics.get(id)?.number ?? ''}. ${topics.get(id)?.topic ?? ''}`;
  if (step.kind === 'merge') return `${name(step.intoId)} + ${name(step.lineId)}`;
  return step.kind === 'shorten' ? `${name(step.lineId)}: ${topics.get(step.lineId)?.hours ?? ''} → ${step.hours} ч.` : name(step.lineId);
}

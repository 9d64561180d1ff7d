import { Button, Group, Text } from '@mantine/core';
import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import { countPlanHours, formatPlanProblem, type PlanLine, type PlanProblem } from '@shared/domain/lesson-plan';
import { plural } from '@shared/lib/plural';

type Props = { readonly lines: readonly PlanLine[]; readonly card: PlanCard; readonly problems: readonly PlanProblem[]; readonly message: string | null; readonly onGo: (row: number) => void };

/** Sums of the plan, and what the check finds (CUR-05); a finding about a line leads to it. */
export function CheckPanel({ lines, card, problems, message, onGo }: Props) {
  const hours = countPlanHours(lines);
  const sums = `${lines.length} ${plural(lines.length, 'тема', 'темы', 'тем')} · ${hours} ч. из ${card.yearHours} по учебному плану · уроков по расписанию ${card.slots.length}`;
  return (
    <div>
      <Group gap="sm" justify="space-between">
        <Text size="sm">{sums}</Text>
        <Text size="sm" role="status" aria-live="polite">{message ?? (lines.length === 0 ? 'Вставьте темы из Excel или Word: Ctrl+V. Или начните с первой строки: Ctrl + плюс.' : '')}</Text>
      </Group>
      {lines.length > 0 && problems.length === 0 && <Text size="sm" c="dimmed">Проверка плана: замечаний нет.</Text>}
      {lines.length > 0 && problems.length > 0 && (
        <ul style={{ margin: '0.25rem 0 0', padding: 0, listStyle: 'none', maxHeight: '5.5rem', overflow: 'auto' }} aria-label="Проверка плана" tabIndex={0}>
          {problems.map((problem, index) => (
            <li key={index}>
              <Text span size="sm" c={problem.level === 'error' ? 'var(--mantine-color-error)' : 'var(--uch-warning-text)'}>{`${problem.level === 'error' ? 'Ошибка' : 'Замечание'}: ${formatPlanProblem(problem)}`}</Text>
              {problem.line !== null && <Button size="compact-xs" variant="subtle" onClick={() => { onGo(problem.line ?? 0); }}>{`к строке ${problem.line + 1}`}</Button>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

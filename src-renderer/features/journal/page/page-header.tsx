import { ActionIcon, Button, Group } from '@mantine/core';
import type { CourseInfo, JournalPage } from '@shared/contract/journal-contract';
import type { PersonOnPage } from '@shared/contract/messages';
import { CELL_REFUSAL_TEXTS } from '@shared/contract/refusal-text';
import { Icon } from '../../../components/icon';
import type { Direction } from '../grid/cursor';
import { formatPageTitle } from '../texts/page-title';
import { formatViewOnly } from '../texts/view-only-text';

type PageHeaderProps = {
  readonly page: JournalPage;
  /** Who else has the page open. */
  readonly others: readonly PersonOnPage[];
  readonly direction: Direction;
  readonly onDirection: (direction: Direction) => void;
  readonly isPanelOpen: boolean;
  readonly onPanel: () => void;
  readonly onPeriod: (periodId: number) => void;
  readonly onHelp: () => void;
  readonly onPrint: ((course: CourseInfo) => void) | undefined;
};

/** Whose page it is, its periods, how typing goes on, print. */
export function PageHeader({ page, others, direction, onDirection, isPanelOpen, onPanel, onPeriod, onHelp, onPrint }: PageHeaderProps) {
  const { course } = page;
  return (
    <header className="jr-head">
      <div className="jr-names">
        <h1 className="jr-title">{formatPageTitle(course)}</h1>
        <span className="jr-teacher">{course.teachers.join(', ')}</span>
      </div>
      <Group gap={4} role="group" aria-label="Период">
        {page.periods.map((period) => (
          <Button
            key={period.id}
            size="compact-sm"
            variant={period.id === page.periodId ? 'filled' : 'default'}
            aria-current={period.id === page.periodId ? 'page' : undefined}
            leftSection={period.closed ? <Icon name="lock" size={13} /> : undefined}
            aria-label={period.closed ? `${period.name}, закрыт` : period.name}
            title={period.closed ? `${period.name}: закрыт, записи не меняются` : period.name}
            onClick={() => { onPeriod(period.id); }}
          >
            {period.id === page.periodId ? period.name : period.name.split(' ')[0]}
          </Button>
        ))}
      </Group>
      <span className="jr-others" role="status" title={formatOthers(others)}>{formatOthers(others)}</span>
      <Group gap={6} wrap="nowrap" ml="auto">
        {page.canEnter && (
          <DirectionChoice direction={direction} onDirection={onDirection} />
        )}
        <Button size="compact-sm" variant={isPanelOpen ? 'light' : 'default'} aria-pressed={isPanelOpen} onClick={onPanel}>Урок</Button>
        {onPrint && <Button size="compact-sm" variant="default" leftSection={<Icon name="print" size={15} />} onClick={() => { onPrint(course); }}>Печать</Button>}
        <ActionIcon variant="default" size={26} aria-label="Клавиши и обозначения" title="Клавиши и обозначения (?)" onClick={onHelp}>?</ActionIcon>
      </Group>
      {!page.canEnter && <p className="jr-view-only"><Icon name="lock" size={14} /> Только просмотр. {formatViewOnly(page.viewOnlyReason)}</p>}
      {page.marksBan !== null && <p className="jr-view-only"><Icon name="journal" size={14} /> {CELL_REFUSAL_TEXTS[page.marksBan]}</p>}
      {page.isTimetableUnapproved === true && <p className="jr-view-only"><Icon name="warning" size={14} /> Действующее расписание не утверждено директором.</p>}
    </header>
  );
}

function formatOthers(others: readonly PersonOnPage[]): string {
  return others.length === 0 ? '' : `На странице также: ${others.map(({ name, workstation }) => `${name} (${workstation})`).join(', ')}`;
}

const DIRECTIONS: readonly { readonly value: Direction; readonly label: string }[] = [{ value: 'down', label: '↓ вниз' }, { value: 'right', label: '→ вправо' }];

function DirectionChoice({ direction, onDirection }: Pick<PageHeaderProps, 'direction' | 'onDirection'>) {
  return (
    <div role="radiogroup" aria-label="Куда идти после отметки" className="jr-choice">
      {DIRECTIONS.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name="journal-direction" checked={value === direction} onChange={() => { onDirection(value); }} />
          {label}
        </label>
      ))}
    </div>
  );
}

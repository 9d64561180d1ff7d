import { List, Text } from '@mantine/core';
import { formatFailure } from '../../api/failure';
import { MessageBox } from '../../components/message-box';
import type { MoveWork } from './use-move-plan';

/** What stands against the movement, what goes along, what remains to be done. */
export function MoveForecast({ work }: { readonly work: MoveWork }) {
  const { forecast, draft } = work;
  if (forecast.isError) return <MessageBox>{formatFailure(forecast.error)}</MessageBox>;
  if (!forecast.data) return null;
  const { problems, warnings, carried, divided } = forecast.data;
  const withoutGroup = divided.filter(({ subjectId, groups }) => draft.groups[subjectId] === undefined && (draft.kind !== 'groupTransfer' && !groups.some((group) => group.isPresent)));
  return (
    <>
      {problems.length > 0 && <MessageBox>{`Так записать нельзя: ${problems.join('; ')}.`}</MessageBox>}
      {warnings.map((warning) => <MessageBox key={warning} kind="warning">{warning}</MessageBox>)}
      {problems.length === 0 && carried.length > 0 && (
        <div>
          <Text size="sm" fw={600}>Вместе с учеником переносится за текущий период:</Text>
          <List size="sm">
            {carried.map(({ subject, marks, absences, target }) => <List.Item key={subject}>{`${subject}: отметок – ${marks}, пропусков – ${absences}${target === null ? '; в новом классе такой страницы нет' : ` → ${target}`}`}</List.Item>)}
          </List>
        </div>
      )}
      {problems.length === 0 && withoutGroup.length > 0 && <MessageBox kind="warning">{`Не выбраны группы: ${withoutGroup.map(({ subject }) => subject).join(', ')}. До распределения ученика на этих страницах не будет.`}</MessageBox>}
    </>
  );
}

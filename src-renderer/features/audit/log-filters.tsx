import { Group, Select, Tabs } from '@mantine/core';
import { AUDIT_KIND_TITLES, listOpenKinds } from '@shared/domain/audit';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { DateField } from '../../components/date-field';
import { isKind, type LogChoice } from './log-filter';

type Props = { readonly choice: LogChoice; readonly onChange: (choice: LogChoice) => void };

/** Whose lines, about what, when; every choice narrows the list at once. */
export function LogFilters({ choice, onChange }: Props) {
  const kinds = listOpenKinds(useSession().roles);
  const people = useCallQuery('audit.listPeople', {});
  const classes = useCallQuery('school.listClasses', {});
  const courses = useCallQuery('journal.listCourses', {});
  const pages = (courses.data ?? []).filter((course) => String(course.classId) === choice.classId);
  return (
    <>
      <Tabs value={choice.kind} onChange={(kind) => { onChange({ ...choice, kind: isKind(kind) ? kind : 'all' }); }}>
        <Tabs.List aria-label="Раздел журнала действий">
          <Tabs.Tab value="all">Все</Tabs.Tab>
          {kinds.map((kind) => <Tabs.Tab key={kind} value={kind}>{AUDIT_KIND_TITLES[kind]}</Tabs.Tab>)}
        </Tabs.List>
      </Tabs>
      <Group gap="sm" align="flex-start">
        <Choice label="Кто" value={choice.accountId} options={(people.data ?? []).map(({ accountId, name }) => ({ value: String(accountId), label: name }))} onChange={(accountId) => { onChange({ ...choice, accountId }); }} />
        <Choice label="Класс" value={choice.classId} options={(classes.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))} onChange={(classId) => { onChange({ ...choice, classId, courseId: null }); }} />
        <Choice label="Страница журнала" value={choice.courseId} isDisabled={choice.classId === null} options={pages.map(({ id, subject, groupName }) => ({ value: String(id), label: [subject, groupName].filter(Boolean).join(', ') }))} onChange={(courseId) => { onChange({ ...choice, courseId }); }} />
        <DateField label="С даты" value={choice.from ?? null} onChange={(from) => { onChange({ ...choice, from }); }} />
        <DateField label="По дату" value={choice.to ?? null} onChange={(to) => { onChange({ ...choice, to }); }} />
      </Group>
    </>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isDisabled?: boolean;
  readonly onChange: (value: string | null) => void;
};

function Choice({ label, value, options, isDisabled = false, onChange }: ChoiceProps) {
  return (
    <Select
      label={label}
      w={210}
      data={[...options]}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Любое значение: ${label}` }}
      placeholder={isDisabled ? 'сначала класс' : 'любой'}
      nothingFoundMessage="Не найдено"
      disabled={isDisabled}
    />
  );
}

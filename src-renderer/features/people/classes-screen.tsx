import { Button, Tabs, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { plural } from '@shared/lib/plural';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { Icon } from '../../components/icon';
import { Screen } from '../../components/screen';
import { ClassesTab } from './classes-tab';
import { FirstCourseTab } from './first-course-tab';
import { NewStudentDialog } from './new-student-dialog';
import { RepeatsTab } from './repeats/repeats-tab';

/** Classes whose lists this person may see, and cards that may be one person's. */
export function ClassesScreen() {
  const { rights } = useSession();
  const navigate = useNavigate();
  const classes = useCallQuery('school.listClasses', {});
  const firstCourse = useCallQuery('people.listFirstCourse', {});
  const [tab, setTab] = useState<string | null>('classes');
  const [words, setWords] = useState('');
  const [isCreating, setCreating] = useState(false);
  const pupils = (classes.data ?? []).reduce((sum, row) => sum + row.studentCount, 0);
  const count = classes.data?.length ?? 0;
  return (
    <Screen
      title="Классы и ученики"
      note={classes.data && `${count} ${plural(count, 'класс', 'класса', 'классов')}, ${pupils} ${plural(pupils, 'ученик', 'ученика', 'учеников')}`}
      actions={(
        <>
          <TextInput w={220} leftSection={<Icon name="search" size={15} />} placeholder="7А, фамилия учителя" aria-label="Отбор классов" value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
          {rights.includes('people.create') && <Button onClick={() => { setCreating(true); }}>Новый ученик…</Button>}
        </>
      )}
    >
      {(rights.includes('people.repeats') || firstCourse.data) && (
        <Tabs value={tab} onChange={setTab}>
          <Tabs.List aria-label="Раздел списка людей">
            <Tabs.Tab value="classes">Классы</Tabs.Tab>
            {firstCourse.data && <Tabs.Tab value="firstCourse">Первый курс</Tabs.Tab>}
            {rights.includes('people.repeats') && <Tabs.Tab value="repeats">Повторы</Tabs.Tab>}
          </Tabs.List>
        </Tabs>
      )}
      {tab === 'repeats' && <RepeatsTab />}
      {tab === 'firstCourse' && firstCourse.data && <FirstCourseTab check={firstCourse.data} />}
      {tab === 'classes' && <ClassesTab words={words} />}
      {isCreating && <NewStudentDialog onClose={() => { setCreating(false); }} onCreated={(studentId) => { void navigate({ to: '/people/students/$studentId', params: { studentId: String(studentId) } }); }} />}
    </Screen>
  );
}

import { Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { CourseInfo } from '@shared/contract/journal-contract';
import { plural } from '@shared/lib/plural';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { Icon } from '../../../components/icon';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { Screen } from '../../../components/screen';
import type { JournalPlace } from '../page/journal-place';
import { usePageForesight } from '../page/page-query';
import './course-list.css';
import { groupCourses } from './group-courses';

export type CourseListScreenProps = { readonly onOpen: (place: JournalPlace) => void };

/** The pages that a person may open, by class; Enter in the filter opens the first one left. */
export function CourseListScreen({ onOpen }: CourseListScreenProps) {
  const courses = useCallQuery('journal.listCourses', {});
  const [words, setWords] = useState('');
  const [isOwnOnly, setOwnOnly] = useState(false);
  const all = courses.data ?? [];
  const isMixed = all.some((course) => course.canEnter) && all.some((course) => !course.canEnter);
  const groups = groupCourses(isOwnOnly && isMixed ? all.filter((course) => course.canEnter) : all, words);
  const count = groups.reduce((sum, group) => sum + group.courses.length, 0);
  const openFirst = (event: KeyboardEvent) => {
    const first = groups[0]?.courses[0];
    if (event.key === 'Enter' && first) onOpen({ courseId: first.id });
  };
  return (
    <Screen
      title="Журнал"
      note={courses.data && `${count} ${plural(count, 'страница', 'страницы', 'страниц')}`}
      actions={
        <Group gap="sm" wrap="nowrap">
          {isMixed && <Checkbox size="xs" label="Только мои" checked={isOwnOnly} onChange={(event) => { setOwnOnly(event.currentTarget.checked); }} />}
          <TextInput w={240} leftSection={<Icon name="search" size={15} />} placeholder="7а алгебра, фамилия" aria-label="Отбор страниц журнала" data-autofocus value={words} onChange={(event) => { setWords(event.currentTarget.value); }} onKeyDown={openFirst} />
        </Group>
      }
    >
      {courses.isPending && <Reading />}
      {courses.isError && <MessageBox onRetry={() => { void courses.refetch(); }}>{formatFailure(courses.error)}</MessageBox>}
      {courses.data && count === 0 && <Text size="sm" c="dimmed">{words === '' ? 'Страниц журнала для вас пока нет: их создают по учебному плану и нагрузке.' : 'Таких страниц нет. Уточните отбор.'}</Text>}
      <div className="jc-classes">
        {groups.map((group) => (
          <section key={group.classId} className="jc-class" aria-label={`Класс ${group.className}`}>
            <h2>{group.className}</h2>
            <ul>{group.courses.map((course) => <li key={course.id}><CourseLink course={course} onOpen={onOpen} /></li>)}</ul>
          </section>
        ))}
      </div>
    </Screen>
  );
}

function CourseLink({ course, onOpen }: { readonly course: CourseInfo; readonly onOpen: (place: JournalPlace) => void }) {
  const extras = [course.groupName, course.kind === 'extracurricular' ? 'внеурочная деятельность' : null, course.canEnter ? null : course.teachers.join(', ')].filter(Boolean);
  const foresee = usePageForesight();
  const read = () => { foresee(course.id); };
  return (
    <button type="button" className="jc-link" data-own={course.canEnter} onPointerEnter={read} onPointerDown={read} onFocus={read} onClick={() => { onOpen({ courseId: course.id }); }}>
      <span className="jc-subject">{course.subject}</span>
      {extras.length > 0 && <span className="jc-extra">{extras.join(' · ')}</span>}
    </button>
  );
}

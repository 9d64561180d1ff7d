import type { CourseInfo } from '@shared/contract/journal-contract';
import type { FoundPerson } from '@shared/contract/people-search-contract';
import type { ClassInfo } from '@shared/contract/school-contract';
import { matchesWords } from '../components/matches-words';
import type { IconName } from '../components/icon';
import type { MenuGroup } from './menu';

/** Something Ctrl+K leads to; `href` null: only told, nothing opens. `key` where several lead to one address. */
export type Place = { readonly href: string | null; readonly key?: string; readonly word: string; readonly hint: string; readonly icon: IconName };

const OWN: readonly Place[] = [
  { href: '/password', word: 'Сменить пароль', hint: 'команда', icon: 'command' },
  { href: '/leave', word: 'Выйти из программы', hint: 'команда', icon: 'command' },
];
const MOST = 50;

/** Sections, classes, pages, commands – only those open to the person. */
export function listPlaces(menu: readonly MenuGroup[], classes: readonly ClassInfo[], courses: readonly CourseInfo[]): readonly Place[] {
  return [
    ...menu.flatMap((group) => group.items.map((item) => ({ href: item.to, word: item.word, hint: 'раздел', icon: item.icon }))),
    ...classes.map((item): Place => ({ href: `/people/classes/${item.id}`, word: `Класс ${item.name}`, hint: item.classTeacher ?? 'список класса', icon: 'people' })),
    ...courses.map((course): Place => ({ href: `/journal/${course.id}`, word: [`${course.className} ${course.subject}`, course.groupName].filter(Boolean).join(', '), hint: course.canEnter ? 'моя страница' : course.teachers.join(', '), icon: 'journal' })),
    ...OWN,
  ];
}

/** Persons whom the backend has found; without a card of their own that may be opened they only tell who they are. */
export function toPersonPlaces(found: readonly FoundPerson[], opensStaff: boolean): readonly Place[] {
  return found.map(({ kind, id, name, place, studentId }): Place => {
    const href = kind === 'staff' ? (opensStaff ? `/staff/${String(id)}` : null) : studentId === null ? null : `/people/students/${String(studentId)}`;
    return { key: `${kind}-${String(id)}-${String(studentId ?? 0)}`, href, word: name, hint: place, icon: kind === 'staff' ? 'user' : 'people' };
  });
}

export function findPlaces(places: readonly Place[], words: string): readonly Place[] {
  return places.filter((place) => matchesWords(words, [place.word, place.hint])).slice(0, MOST);
}

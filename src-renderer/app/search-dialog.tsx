import { Modal, Text, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useSession } from '../api/session-context';
import { useCallQuery } from '../api/use-call-query';
import { Icon } from '../components/icon';
import { findPlaces, listPlaces, toPersonPlaces, type Place } from './find-places';
import { listMenu } from './menu';
import { useHistory } from './use-history';
import styles from './frame.module.css';

/** Ctrl+K: type a few letters, arrows, Enter. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const history = useHistory();
  const places = usePlaces();
  const [words, setWords] = useState('');
  const [position, setPosition] = useState(0);
  const people = usePeople(words);
  const found = [...people.places, ...findPlaces(places, words)];
  const go = (place: Place | undefined) => {
    if (!place?.href) return;
    onClose();
    history.push(place.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') go(found[position]);
    else if (step !== 0 && found.length > 0) setPosition((position + step + found.length) % found.length);
    else return;
    event.preventDefault();
  };
  return (
    <Modal opened onClose={onClose} title="Найти" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} yOffset="8vh">
      <TextInput
        data-autofocus
        leftSection={<Icon name="search" size={15} />}
        placeholder="Фамилия, 7А, алгебра, пароль…"
        aria-label="Что найти"
        role="combobox"
        aria-expanded="true"
        aria-controls="found-places"
        aria-activedescendant={found.length > 0 ? `place-${position}` : undefined}
        value={words}
        onChange={(event) => { setWords(event.currentTarget.value); setPosition(0); }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 && !people.isReading && <Text size="sm" c="dimmed" mt="xs" role="status">Ничего не нашлось. Попробуйте другие слова.</Text>}
      <ul id="found-places" className={styles.results} role="listbox" aria-label="Найдено">
        {found.map((place, index) => (
          <li key={place.key ?? place.href} id={`place-${index}`} ref={index === position ? showItem : undefined} role="option" aria-selected={index === position} aria-disabled={place.href === null || undefined} className={styles.result} onMouseEnter={() => { setPosition(index); }} onClick={() => { go(place); }}>
            <Icon name={place.icon} size={16} />
            {place.word}
            <span className={styles.hint}>{place.hint}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function showItem(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: 'nearest' });
}

/** Pupils, staff and parents by any part of the name, from two letters on. */
function usePeople(words: string): { readonly places: readonly Place[]; readonly isReading: boolean } {
  const { rights } = useSession();
  const typed = words.trim();
  const isAsked = typed.length >= 2 && rights.includes('people.search');
  const found = useCallQuery('people.search', { words: typed }, { enabled: isAsked });
  return { places: isAsked ? toPersonPlaces(found.data ?? [], rights.includes('staff.view')) : [], isReading: isAsked && found.isFetching };
}

/** Asks only for what the person may ask. */
function usePlaces(): readonly Place[] {
  const { rights } = useSession();
  const classes = useCallQuery('school.listClasses', {}, { enabled: rights.includes('people.view') });
  const courses = useCallQuery('journal.listCourses', {}, { enabled: rights.includes('journal.view') });
  return listPlaces(listMenu(rights), classes.data ?? [], courses.data ?? []);
}

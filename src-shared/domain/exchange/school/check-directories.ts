import { foldName } from '../fold-name';
import { buildProblem, type ImportProblem } from '../import-problem';
import type { SchoolFile, Sourced } from '../school-file';
import { placeOf } from './place-of';

/** Rooms and subjects are named once (SET-05, SET-08); a subject's short name is a name too. */
export function checkDirectories(file: SchoolFile): ImportProblem[] {
  return [
    ...findRepeats(file.rooms, 'name', (room) => room.name).map(({ item, first }) =>
      buildProblem('duplicateRoom', placeOf(file, item, 'name'), { name: item.name, row: first.source.row })),
    ...findRepeats(file.subjects, 'name', (subject) => subject.name).map(({ item, first }) =>
      buildProblem('duplicateSubject', placeOf(file, item, 'name'), { name: item.name, row: first.source.row })),
    ...findRepeats(file.subjects, 'shortName', (subject) => subject.shortName)
      .filter(({ item, first }) => foldName(item.name) !== foldName(first.name))
      .map(({ item, first }) => buildProblem('duplicateSubject', placeOf(file, item, 'shortName'), { name: item.shortName, row: first.source.row })),
  ];
}

/** Records whose name an earlier record has already taken. */
export function findRepeats<Item extends Sourced>(items: readonly Item[], field: string, nameOf: (item: Item) => string): { readonly item: Item; readonly first: Item }[] {
  const seen = new Map<string, Item>();
  const repeats: { item: Item; first: Item }[] = [];
  for (const item of items) {
    const key = foldName(nameOf(item));
    if (key === '' || item.faulty.includes(field)) continue;
    const first = seen.get(key);
    if (first) repeats.push({ item, first });
    else seen.set(key, item);
  }
  return repeats;
}

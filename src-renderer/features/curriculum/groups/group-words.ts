import { plural } from '@shared/lib/plural';
import type { GroupInfo } from '@shared/contract/groups-contract';
import { GROUP_KIND_TITLES } from '@shared/domain/curriculum';

export function countPupils(count: number): string {
  return `${count} ${plural(count, 'ученик', 'ученика', 'учеников')}`;
}

/** «кружок, 7А, 7Б». */
export function describeGroup({ kind, classNames }: Pick<GroupInfo, 'kind' | 'classNames'>): string {
  return `${GROUP_KIND_TITLES[kind]}, ${classNames.join(', ')}`;
}

import type { LinkState } from '@shared/contract/messages';

/** Who has the school file open, in the words of this workstation; empty while nobody is asked. */
export function describeLink(link: LinkState | undefined): string {
  switch (link?.state) {
    case 'holding':
      return 'Базу ведёт этот компьютер';
    case 'connected':
      return `Подключено: ${link.holder ?? 'сервер школы'}`;
    case 'searching':
      return 'Нет связи с сервером школы';
    default:
      return '';
  }
}

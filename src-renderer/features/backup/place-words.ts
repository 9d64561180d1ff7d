import type { BackupPlaceKind } from '@shared/domain/backup';

export const PLACE_WORDS: Readonly<Record<BackupPlaceKind, string>> = { folder: 'Папка на этом компьютере', share: 'Сетевая папка другого компьютера', removable: 'Съёмный диск' };

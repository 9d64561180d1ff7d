const BY_NAME: readonly (readonly [service: string, part: RegExp])[] = [
  ['OneDrive', /^onedrive( [-–] .+)?$/],
  ['Яндекс.Диск', /^(yandex[. ]?disk|яндекс[. ]?диск)( .+)?$/],
  ['Dropbox', /^dropbox( \(.+\))?$/],
  ['Google Диск', /^(google ?drive|google диск|мой диск|my drive|drivefs)$/],
  ['iCloud Drive', /^(icloud ?drive|com~apple~clouddocs)$/],
  ['Nextcloud', /^(nextcloud|owncloud)\d*$/],
  ['Облако Mail.ru', /^(облако mail\.?ru|mail\.?ru cloud|cloud mail\.?ru)$/],
  ['СберДиск', /^(сбердиск|sberdisk)$/],
];

/** Files and folders that the services leave where they work. */
const BY_MARKER: readonly (readonly [service: string, entry: RegExp])[] = [
  ['Dropbox', /^\.dropbox(\.cache)?$/],
  ['Nextcloud', /^(\._?sync_[0-9a-f]+\.db|\.(owncloud|nextcloud)sync\.log)$/],
  ['Google Диск', /^\.tmp\.drive(download|upload)$/],
  ['OneDrive', /^\.849c9593-d756-4e56-8d6e-42412f2a707b$/],
  ['Яндекс.Диск', /^\.yandex(\.?disk)?$/],
  ['Syncthing', /^\.stfolder$/],
];

const BY_ENVIRONMENT = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'] as const;

type Surroundings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Names in the folder and in those above it. */
  readonly entries: readonly string[];
};

/** The service that synchronises a folder with other computers, by the names on its path, the service's own files, and (Windows) its variables. */
export function findSyncService(folder: string, { environment, entries }: Surroundings): string | null {
  const parts = splitPath(folder);
  const named = BY_NAME.find(([, pattern]) => parts.some((part) => pattern.test(part)));
  if (named) return named[0];
  const path = parts.join('/');
  const declared = BY_ENVIRONMENT.some((name) => isInside(path, environment[name]));
  if (declared) return 'OneDrive';
  return BY_MARKER.find(([, pattern]) => entries.some((entry) => pattern.test(entry.toLowerCase())))?.[0] ?? null;
}

function isInside(path: string, root: string | undefined): boolean {
  if (root === undefined || root === '') return false;
  const above = splitPath(root).join('/');
  return path === above || path.startsWith(`${above}/`);
}

function splitPath(path: string): string[] {
  return path.normalize('NFC').toLowerCase().split(/[\\/]+/).filter((part) => part !== '');
}

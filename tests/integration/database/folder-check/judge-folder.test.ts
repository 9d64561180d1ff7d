import { expect, it } from 'vitest';
import { judgeMount } from '@main/database/folder-check/check-mount';
import { findSyncService } from '@main/database/folder-check/find-sync-service';
import { findMount, parseMountInfo } from '@main/database/folder-check/mount-info';
import { formatBytes } from '@main/database/folder-check/finding';

const MOUNTINFO = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw,errors=remount-ro
40 22 0:50 / /mnt/школа\\040№\\04012 rw,relatime shared:2 - cifs //server/school rw,vers=3.1.1,cache=strict,nobrl
41 22 0:51 / /mnt/шк rw shared:3 - cifs //server/other rw,cache=loose
42 22 0:52 / /home/u/cloud rw - fuse.rclone remote: rw,user_id=0
43 22 8:17 / /mnt/usb rw - fuseblk /dev/sdb1 rw
`;
const judge = (folder: string) => judgeMount(findMount(parseMountInfo(MOUNTINFO), folder)!).map(({ code, details }) => [code, details.option ?? details.type]);

it('reads off Linux how a folder is mounted, with blanks and the nearest mount', () => {
  expect(judge('/mnt/школа № 12/База')).toEqual([['mountWithoutLocks', 'nobrl']]);
  expect(judge('/mnt/шк')).toEqual([['mountCachesLoosely', 'cache=loose']]);
  expect(judge('/mnt/шк-другая')).toEqual([]);
  expect(judge('/home/u/cloud/База')).toEqual([['mountInUserSpace', 'fuse.rclone']]);
  expect(judge('/mnt/usb')).toEqual([]);
  expect(judge('/srv')).toEqual([]);
});

it('knows the folders of synchronising services by their names, and ordinary ones apart', () => {
  const find = (folder: string, environment = {}) => findSyncService(folder, { environment, entries: [] });
  expect(find('C:\\Users\\Завуч\\OneDrive - МБОУ СОШ 12\\База')).toBe('OneDrive');
  expect(find('C:\\Users\\Завуч\\YandexDisk\\База')).toBe('Яндекс.Диск');
  expect(find('G:\\Мой диск\\База')).toBe('Google Диск');
  expect(find('/home/u/Dropbox (Школа)/База')).toBe('Dropbox');
  expect(find('C:\\Users\\u\\iCloudDrive\\x')).toBe('iCloud Drive');
  expect(find('/home/u/Nextcloud2/x')).toBe('Nextcloud');
  expect(find('D:\\Облако Mail.ru\\x')).toBe('Облако Mail.ru');
  expect(find('\\\\server\\school\\Журнал')).toBeNull();
  expect(find('D:\\Диск школы\\OneDriveBackup')).toBeNull();
  expect(find('D:\\Рабочая\\База', { OneDriveCommercial: 'd:\\рабочая' })).toBe('OneDrive');
  expect(find('D:\\Рабочая2\\База', { OneDriveCommercial: 'd:\\рабочая' })).toBeNull();
});

it('writes sizes as people do', () => {
  expect([0, 1023, 1536, 250 * 1024 ** 2, 1.5 * 1024 ** 3].map(formatBytes)).toEqual(['0 Б', '1023 Б', '1,5 КБ', '250 МБ', '1,5 ГБ']);
});

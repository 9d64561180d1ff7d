import { readFile, realpath } from 'node:fs/promises';
import type { FolderFinding } from '@shared/domain/storage';
import { makeFinding } from './finding';
import { findMount, parseMountInfo, type Mount } from './mount-info';

const REMOTE = /^(cifs|smb3|smbfs)$/;
/** Local disks that Linux happens to serve from user space. */
const LOCAL_FUSE = /^(fuseblk|fuse\.(ntfs|ntfs-3g|exfat|lxcfs))$/;
const FUSE = /^fuse(\.|$)|^davfs$/;

export type MountCheck = {
  readonly findings: readonly FolderFinding[];
  /** A plain read of locked bytes through another handle must fail: on SMB and on every Windows path it does when locks reach the server. */
  readonly guardsLockedBytes: boolean;
};

/** How the folder is mounted (Linux); elsewhere nothing can be read off and the lock probe alone decides. */
export async function checkMount(folder: string, platform: NodeJS.Platform = process.platform): Promise<MountCheck> {
  if (platform !== 'linux') return { findings: [], guardsLockedBytes: platform === 'win32' };
  const [text, path] = await Promise.all([readFile('/proc/self/mountinfo', 'utf8'), realpath(folder)]);
  const mount = findMount(parseMountInfo(text), path);
  return mount ? { findings: judgeMount(mount), guardsLockedBytes: REMOTE.test(mount.type) } : { findings: [], guardsLockedBytes: false };
}

/** A mount that drops locks, caches without asking the server, or goes through a program of user space is refused (platform facts, section 6). */
export function judgeMount(mount: Mount): FolderFinding[] {
  const where = { mount: mount.mountPoint };
  if (FUSE.test(mount.type) && !LOCAL_FUSE.test(mount.type)) return [makeFinding('refuse', 'mountInUserSpace', { type: mount.type, ...where })];
  const withoutLocks = mount.options.find((option) => /^(nobrl|nolock|nolocks|local_lock=all|local_lock=posix)$/.test(option));
  const loose = mount.options.find((option) => option === 'cache=loose' || option === 'cache=mmap');
  return [
    ...(withoutLocks === undefined ? [] : [makeFinding('refuse', 'mountWithoutLocks', { option: withoutLocks, ...where })]),
    ...(loose === undefined ? [] : [makeFinding('refuse', 'mountCachesLoosely', { option: loose, ...where })]),
  ];
}

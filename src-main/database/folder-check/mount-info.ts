/** One line of /proc/self/mountinfo, as far as locks are concerned. */
export type Mount = { readonly mountPoint: string; readonly type: string; readonly options: readonly string[] };

/** `36 35 98:0 /root /mnt rw,noatime master:1 - ext3 /dev/sda rw,errors=continue`; blanks are written as \040. */
export function parseMountInfo(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after] = line.split(' - ');
    if (after === undefined) return [];
    const fields = before.split(' ');
    const [type = '', , superOptions = ''] = after.split(' ');
    return [{ mountPoint: decodeOctal(fields[4] ?? ''), type, options: [...(fields[5] ?? '').split(','), ...superOptions.split(',')] }];
  });
}

/** The mount that a folder lies on: the longest mount point above it; of several on one point the last one covers the others. */
export function findMount(mounts: readonly Mount[], folder: string): Mount | null {
  let best: Mount | null = null;
  for (const mount of mounts) {
    const root = mount.mountPoint === '/' ? '/' : `${mount.mountPoint}/`;
    const isAbove = folder === mount.mountPoint || folder.startsWith(root);
    if (isAbove && mount.mountPoint.length >= (best?.mountPoint.length ?? 0)) best = mount;
  }
  return best;
}

/** Bytes, not characters: a Cyrillic letter of a mount point is two escapes or two plain bytes already decoded. */
function decodeOctal(text: string): string {
  return text.replace(/(?:\\[0-7]{3})+/g, (run) => Buffer.from(run.split('\\').slice(1).map((digits) => Number.parseInt(digits, 8))).toString('utf8'));
}

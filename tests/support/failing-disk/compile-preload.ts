import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Why libraries that stand in for the C library cannot be used here; null where they can. */
export const noPreloadReason = process.platform !== 'linux' ? 'only Linux has LD_PRELOAD' : spawnSync('gcc', ['--version']).status !== 0 ? 'gcc is missing' : null;

/** Compiles a few lines of C that stand in for calls of the C library; the answer goes into LD_PRELOAD. */
export function compilePreload(name: string, source: string): string {
  // LD_PRELOAD is a list parted by blanks: no blank may be in the path.
  const folder = mkdtempSync(join(tmpdir(), 'uch-preload-'));
  onTestFinished(() => { rmSync(folder, { recursive: true, force: true }); });
  const file = join(folder, `${name}.c`);
  const library = join(folder, `${name}.so`);
  writeFileSync(file, source);
  execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', library, file, '-ldl']);
  return library;
}

/** File locks that are always granted and never held, as on a share whose server ignores them. */
export const LYING_LOCKS = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
static int answer(const char *name, int fd, int cmd, void *arg) {
  if (cmd == F_SETLK || cmd == F_SETLKW) return 0;
  if (cmd == F_GETLK) { ((struct flock *)arg)->l_type = F_UNLCK; return 0; }
  int (*real)(int, int, ...) = dlsym(RTLD_NEXT, name);
  return real(fd, cmd, arg);
}
int fcntl(int fd, int cmd, ...) { va_list list; va_start(list, cmd); void *arg = va_arg(list, void *); va_end(list); return answer("fcntl", fd, cmd, arg); }
int fcntl64(int fd, int cmd, ...) { va_list list; va_start(list, cmd); void *arg = va_arg(list, void *); va_end(list); return answer("fcntl64", fd, cmd, arg); }
`;

/** A disk that takes 200 ms to have a write on its platter; says on demand how often it was asked. */
export const SLOW_SYNC = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
static int slow(const char *name, int fd) { usleep(200000); int (*real)(int) = dlsym(RTLD_NEXT, name); return real(fd); }
int fsync(int fd) { return slow("fsync", fd); }
int fdatasync(int fd) { return slow("fdatasync", fd); }
`;

/**
 * A share that is away while the file named in UCH_TEST_OUTAGE exists: writes and syncs of database files fail with an I/O error. Handles
 * that have met one stay useless afterwards, as those of a share do: only opening the file anew helps. */
export const LOST_SHARE = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>
static char stale[4096];
static int is_away(int fd) {
  const char *sign = getenv("UCH_TEST_OUTAGE");
  if (fd >= 0 && fd < 4096 && stale[fd]) return 1;
  if (!sign || access(sign, F_OK) != 0) return 0;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (strstr(path, "school.db") == NULL) return 0;
  if (fd < 4096) stale[fd] = 1;
  return 1;
}
int close(int fd) { if (fd >= 0 && fd < 4096) stale[fd] = 0; int (*real)(int) = dlsym(RTLD_NEXT, "close"); return real(fd); }
#define GUARD(result) if (is_away(fd)) { errno = EIO; return result; }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { GUARD(-1) ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite"); return real(fd, b, n, o); }
ssize_t pwrite64(int fd, const void *b, size_t n, off_t o) { GUARD(-1) ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite64"); return real(fd, b, n, o); }
ssize_t pread(int fd, void *b, size_t n, off_t o) { GUARD(-1) ssize_t (*real)(int, void *, size_t, off_t) = dlsym(RTLD_NEXT, "pread"); return real(fd, b, n, o); }
ssize_t pread64(int fd, void *b, size_t n, off_t o) { GUARD(-1) ssize_t (*real)(int, void *, size_t, off_t) = dlsym(RTLD_NEXT, "pread64"); return real(fd, b, n, o); }
ssize_t preadv(int fd, const struct iovec *v, int n, off_t o) { GUARD(-1) ssize_t (*real)(int, const struct iovec *, int, off_t) = dlsym(RTLD_NEXT, "preadv"); return real(fd, v, n, o); }
ssize_t preadv64(int fd, const struct iovec *v, int n, off_t o) { GUARD(-1) ssize_t (*real)(int, const struct iovec *, int, off_t) = dlsym(RTLD_NEXT, "preadv64"); return real(fd, v, n, o); }
int fsync(int fd) { GUARD(-1) int (*real)(int) = dlsym(RTLD_NEXT, "fsync"); return real(fd); }
int fdatasync(int fd) { GUARD(-1) int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync"); return real(fd); }
`;

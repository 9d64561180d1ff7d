// The storage tests a second time, on a PostgreSQL server of their own (tests/support/postgres-cluster.ts).
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureSystemPackages } from './system-packages.mjs';
import { runVitest } from './test-steps.mjs';

const DEBIAN_VERSIONS = '/usr/lib/postgresql';

/** @returns {Promise<{ passed: number, failed: number, seconds: number } | null>} null = there is no server to run on, which is said */
export async function runPostgresTests() {
  if (!hasServer() && process.getuid?.() === 0) await ensureSystemPackages(['postgres']);
  if (hasServer()) return runVitest(['--project=integration'], { UCH_TEST_DIALECT: 'postgres' });
  console.log('── integration on PostgreSQL: пропущено, на этом компьютере нет сервера. Он ставится командой: sudo apt-get install -y postgresql');
  return null;
}

function hasServer() {
  const versions = existsSync(DEBIAN_VERSIONS) ? readdirSync(DEBIAN_VERSIONS).map((version) => join(DEBIAN_VERSIONS, version, 'bin')) : [];
  return [...versions, ...(process.env.PATH ?? '').split(delimiter)].some((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

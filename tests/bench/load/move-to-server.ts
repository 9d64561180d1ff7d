import { createBackend } from '@main/backend/create-backend';
import { runCli } from '@main/cli/run-cli';
import { openKeyFile } from '@main/database/database-key';
import { AFTER_YEAR, KEY_FILE } from '../bench-school';

/** After everything that was written while the school was prepared. */
const MOVED_AT = AFTER_YEAR + 1_800_000;

/** The school of a folder goes to the server, as an administrator would do it; its workstations keep the folder. */
export async function moveToServer(folder: string, address: string): Promise<void> {
  const backend = createBackend({ keys: openKeyFile(KEY_FILE), startAt: undefined, time: () => MOVED_AT, isDemo: true, logError: () => undefined });
  const told: string[] = [];
  const code = await runCli(['move', '--db', folder, '--to', address, '--switch'], {}, backend, { out: (text) => told.push(text), error: (text) => told.push(text) });
  backend.close();
  if (code !== 0) throw new Error(told.join('\n'));
}

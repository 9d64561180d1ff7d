import { combineKeyStores, openKeyFile, openProfileKeys } from '../database/database-key';
import { createBackend } from '../backend/create-backend';
import { runCli } from './run-cli';

/** `npm run -s cli -- <command>`: the same backend without a window. */
async function main(): Promise<void> {
  const { UCH_KEY_FILE: keyFile, UCH_NOW: startAt } = process.env;
  const keys = keyFile === undefined || keyFile === '' ? openProfileKeys() : combineKeyStores(openKeyFile(keyFile), openProfileKeys());
  const backend = createBackend({ keys, startAt, isDemo: false, logError: (message, error) => { process.stderr.write(`${message}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`); } });
  try {
    process.exitCode = await runCli(process.argv.slice(2), process.env, backend, {
      out: (text) => process.stdout.write(`${text}\n`),
      error: (text) => process.stderr.write(`${text}\n`),
    });
  } finally {
    backend.close();
  }
}

await main();

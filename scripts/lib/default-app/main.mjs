// What Electron's own default app does, for the runtime from the npm registry, which comes without one:
// reads the app folder from argv, preloads `-r` modules, sets name, version and path, and imports the app's main.
// It must be an ES module: a CommonJS main lets `ready` fire before the app's own start-up steps.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { folder, preloads } = readArguments(process.argv.slice(1));
const require = createRequire(import.meta.url);
for (const file of preloads) require(resolve(file));

if (!folder) {
  console.error('No app folder was given.');
  process.exit(1);
}
await loadApp(resolve(folder));

function readArguments(args) {
  const preloads = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === '-r' || argument === '--require') {
      preloads.push(args[index + 1]);
      index += 1;
    } else if (!argument.startsWith('-')) {
      return { folder: argument, preloads };
    }
  }
  return { folder: null, preloads };
}

async function loadApp(appFolder) {
  const packageFile = join(appFolder, 'package.json');
  if (!existsSync(packageFile)) throw new Error(`There is no package.json in ${appFolder}`);
  const { name, productName, version, main } = JSON.parse(readFileSync(packageFile, 'utf8'));
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  app.setVersion(version);
  app.setName(productName ?? name);
  app.setAppPath(appFolder);
  await import(pathToFileURL(join(appFolder, main ?? 'index.js')).href);
}

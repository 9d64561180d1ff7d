// npm test: installs what is missing, then lint, types, unit, integration, ui, the storage tests again on PostgreSQL, build, journeys in the built and in the packaged program.
// The last line is `N passed, N failed`; lint, types, build and packaging count as one test each.
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensureElectron } from './lib/electron-ready.mjs';
import { runPostgresTests } from './lib/postgres-tests.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';
import { runStep, runVitest, runJourneys } from './lib/test-steps.mjs';

const totals = { passed: 0, failed: 0 };

function add(name, { passed, failed, seconds }) {
  totals.passed += passed;
  totals.failed += failed;
  console.log(`── ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}

try {
  await ensureDependencies();
  await ensureSystemPackages(['compiler', 'window', 'documents']);
  const electronEnvironment = await ensureElectron();
  const [lint, types] = await Promise.all([
    runStep(['node_modules/eslint/bin/eslint.js', '.']),
    runStep(['scripts/types.mjs']),
  ]);
  add('lint', lint);
  add('types', types);
  add('unit, integration, ui', await runVitest());
  const onPostgres = await runPostgresTests();
  if (onPostgres) add('integration on PostgreSQL', onPostgres);
  add('build', await runStep(['scripts/build.mjs']));
  add('e2e', await runJourneys('built', electronEnvironment));
  add('package', await runStep(['scripts/package.mjs', '--inspectable']));
  // What packing may lose: files beside the program, workers, fonts, the way out of the archive.
  add('e2e, packaged program', await runJourneys('packaged', { UCH_PACKAGED: '1' }, ['shell', 'administrator-creates-a-school', 'deputy-prints-the-book', 'director-restores-a-copy']));
} catch (error) {
  console.error(error);
  totals.failed += 1;
}
process.exitCode = totals.failed === 0 ? 0 : 1;
console.log(`${totals.passed} passed, ${totals.failed} failed`);

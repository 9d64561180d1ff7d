// npm run build: bundles what has changed; --force builds everything again.
import { buildProgram } from './lib/build-program.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { failPlainly } from './lib/fail-plainly.mjs';

await failPlainly(async () => {
  await ensureDependencies();
  const started = performance.now();
  const built = await buildProgram(undefined, { isForced: process.argv.includes('--force') });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(built.length === 0 ? 'Собирать нечего: исходники не менялись.' : `Собрано за ${seconds} с: ${built.join(', ')}.`);
});

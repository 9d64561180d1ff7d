// The suites of `npm test`, each answering how many of its tests passed and failed.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from './project-paths.mjs';
import { runCommand } from './run-command.mjs';

/** A tool that passes or fails as a whole; its output is shown when it fails. */
export async function runStep([script, ...args]) {
  return timed(async () => {
    const { code, text } = await runCommand(process.execPath, [projectPath(...script.split('/')), ...args], { output: 'capture' });
    if (code !== 0) console.log(text);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  });
}

/**
 * @param {string[]} args more words for vitest
 * @param {Record<string, string>} env
 */
export async function runVitest(args = [], env = {}) {
  return timed(() => withReport(async (report) => {
    const words = [projectPath('node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args];
    const { code } = await runCommand(process.execPath, words, { env });
    const result = await readReport(report);
    if (!result) return { passed: 0, failed: 1 };
    // A file that could not even be loaded has no tests that failed.
    const brokenFiles = result.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
    const failed = result.numFailedTests + brokenFiles.length;
    return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  }));
}

/**
 * The e2e journeys, on a virtual display where there is none.
 * @param {string[]} files only these; all where none is named
 */
export async function runJourneys(name, env, files = []) {
  return timed(() => withReport(async (report) => {
    const playwright = [process.execPath, projectPath('node_modules', '@playwright', 'test', 'cli.js'), 'test', `--output=${projectPath('test-results', name)}`, ...files];
    const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY;
    const [command, ...args] = needsDisplay ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24', ...playwright] : playwright;
    const { code } = await runCommand(command, args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
    const result = await readReport(report);
    if (!result) return { passed: 0, failed: 1 };
    const { expected, flaky, unexpected } = result.stats;
    const failed = unexpected + result.errors.length;
    return { passed: expected + flaky, failed: failed === 0 && code !== 0 ? 1 : failed };
  }));
}

async function timed(run) {
  const started = performance.now();
  const result = await run();
  return { ...result, seconds: Math.round((performance.now() - started) / 1000) };
}

async function withReport(run) {
  const folder = await mkdtemp(join(tmpdir(), 'uch-report-'));
  try {
    return await run(join(folder, 'report.json'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readReport(report) {
  return existsSync(report) ? JSON.parse(await readFile(report, 'utf8')) : null;
}

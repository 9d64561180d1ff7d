// npm run demo: installs what is missing, builds, makes the demo school once and opens the program on it. Without a display the
// program is shown to itself under Xvfb: screenshots and a printed class book are left in out/demo.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { relative } from 'node:path';
import { buildProgram } from './lib/build-program.mjs';
import { demoEnvironment, ensureDemoSchool } from './lib/demo-school.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensureElectron, sandboxArguments } from './lib/electron-ready.mjs';
import { getElectronRuntime } from './lib/electron-runtime.mjs';
import { failPlainly } from './lib/fail-plainly.mjs';
import { projectPath, projectRoot } from './lib/project-paths.mjs';
import { mustRun } from './lib/run-command.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';

await failPlainly(async () => {
  await ensureDependencies();
  await ensureSystemPackages(['compiler', 'window']);
  const electronEnvironment = await ensureElectron();
  process.stderr.write('Собирается программа…\n');
  await buildProgram();
  const school = await ensureDemoSchool();
  if (hasDisplay()) {
    tellLogins(school);
    await openProgram(school.folder);
    return;
  }
  const files = await showWithoutDisplay(electronEnvironment);
  console.log(`Снимки и напечатанный журнал:\n${files.map((file) => `  ${relative(projectRoot, file)}`).join('\n')}`);
  tellLogins(school);
});

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function tellLogins({ logins, loginsFile, folder }) {
  console.log(`Учебная школа: ${relative(projectRoot, folder)}; логины и пароли (они же в ${relative(projectRoot, loginsFile)}):`);
  for (const { who, name, login, password } of logins) console.log(`  ${who}: ${name} – ${login} / ${password}`);
}

async function openProgram(folder) {
  const { executable } = await getElectronRuntime();
  const program = spawn(executable, [projectRoot, ...sandboxArguments(), `--db=${folder}`, '--demo'], { stdio: 'inherit', env: { ...process.env, ...demoEnvironment() } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill(signal));
  const [code] = await once(program, 'exit');
  process.exitCode = code ?? 1;
}

async function showWithoutDisplay(electronEnvironment) {
  process.stderr.write('Экрана нет: программа показывается на виртуальном (Xvfb)…\n');
  const tour = [process.execPath, projectPath('scripts', 'lib', 'show-demo.mjs')];
  const output = await mustRun('xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24', ...tour], { output: 'capture', env: electronEnvironment });
  return JSON.parse(output.trim().split('\n').at(-1));
}

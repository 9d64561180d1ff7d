// Child processes of the scripts: inherited output or captured text, an error that names the command.
import { spawn } from 'node:child_process';
import { projectRoot } from './project-paths.mjs';

/**
 * Runs a command to its end.
 * @param {string} command executable
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, output?: 'inherit' | 'stderr' | 'capture' | 'both' }} [options]
 *   `stderr` keeps stdout clean for the caller's own answer, `both` shows the output and returns it too
 * @returns {Promise<{ code: number, text: string }>}
 */
export function runCommand(command, args, options = {}) {
  const { cwd = projectRoot, env, output = 'inherit' } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: env ? { ...process.env, ...env } : process.env,
      stdio: ['ignore', ...outputOf(output)],
      // npm and npx are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32' && /^(npm|npx)$/.test(command),
    });
    let text = '';
    const collect = (stream) => (chunk) => {
      text += chunk;
      if (output === 'both') stream.write(chunk);
    };
    child.stdout?.setEncoding('utf8').on('data', collect(process.stdout));
    child.stderr?.setEncoding('utf8').on('data', collect(process.stderr));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? 1, text: signal ? `${text}\nended by ${signal}\n` : text }));
  });
}

/** Runs a command and throws with its output when it fails. */
export async function mustRun(command, args, options = {}) {
  const result = await runCommand(command, args, options);
  if (result.code !== 0) {
    throw new Error(`${command} ${args.join(' ')}: exit code ${result.code}\n${result.text.slice(-4000)}`);
  }
  return result.text;
}

function outputOf(output) {
  if (output === 'inherit') return ['inherit', 'inherit'];
  if (output === 'stderr') return [2, 2];
  return ['pipe', 'pipe'];
}

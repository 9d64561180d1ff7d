import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ProbeAnswer, ProbeProcess, StartProbe } from './probe-protocol';

/** Backend → shell and back: in the packaged program only the shell may start a process. */
export type ProbeRequest = { readonly type: 'probe-start' | 'probe-kill'; readonly id: number } | { readonly type: 'probe-ask'; readonly id: number; readonly question: unknown };
export type ProbeNews = { readonly type: 'probe-answer'; readonly id: number; readonly answer: ProbeAnswer } | { readonly type: 'probe-exit'; readonly id: number };

/** What is used of Electron's parent port in a utility process. */
type ParentPort = {
  readonly on: (event: 'message', listener: (event: { readonly data: ProbeNews }) => void) => void;
  readonly off: (event: 'message', listener: (event: { readonly data: ProbeNews }) => void) => void;
  readonly postMessage: (message: ProbeRequest) => void;
};

/** All bundles lie in one folder. */
const SCRIPT = fileURLToPath(new URL('./lock-probe-worker.js', import.meta.url));

/** As this program is run: by the shell inside Electron, else by Node itself. */
export const startProbe: StartProbe = () => {
  const parent = (process as unknown as { parentPort?: ParentPort }).parentPort;
  return parent ? startByShell(parent) : forkProbe(SCRIPT);
};

export function forkProbe(script: string): ProbeProcess {
  const child = fork(script, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  return {
    send: (question) => { if (child.connected) child.send(question); },
    onAnswer: (listener) => child.on('message', (answer) => { listener(answer as ProbeAnswer); }),
    onExit: (listener) => {
      child.on('exit', listener);
      child.on('error', listener);
    },
    kill: () => child.kill('SIGKILL'),
  };
}

let lastId = 0;

function startByShell(parent: ParentPort): ProbeProcess {
  lastId += 1;
  const id = lastId;
  let onAnswer: (answer: ProbeAnswer) => void = () => undefined;
  let onExit: () => void = () => undefined;
  const hear = ({ data }: { readonly data: ProbeNews }): void => {
    if (data.type === 'probe-answer' && data.id === id) onAnswer(data.answer);
    if (data.type !== 'probe-exit' || data.id !== id) return;
    parent.off('message', hear);
    onExit();
  };
  parent.on('message', hear);
  parent.postMessage({ type: 'probe-start', id });
  return {
    send: (question) => { parent.postMessage({ type: 'probe-ask', id, question }); },
    onAnswer: (listener) => { onAnswer = listener; },
    onExit: (listener) => { onExit = listener; },
    kill: () => { parent.postMessage({ type: 'probe-kill', id }); },
  };
}

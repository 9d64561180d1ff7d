// A process of the lock probe: asked by the backend, started by Node or by the shell (a worker thread would share its process's locks).
import { makeProbeAnswerer, type ProbeAnswer, type ProbeQuestion } from '../database/folder-check';

type ParentPort = {
  readonly on: (event: 'message', listener: (event: { readonly data: ProbeQuestion }) => void) => void;
  readonly postMessage: (answer: ProbeAnswer) => void;
};

const answer = makeProbeAnswerer();
const parent = (process as unknown as { parentPort?: ParentPort }).parentPort;
if (parent) parent.on('message', ({ data }) => { parent.postMessage(answer(data)); });
else {
  process.on('message', (question: ProbeQuestion) => { process.send?.(answer(question)); });
  process.on('disconnect', () => { process.exit(); });
}

import { BrowserWindow } from 'electron';
import type { BackendRunner } from './backend-runner';
import { offerRestart } from './offer-restart';
import { PAGE_CHANNELS } from './page-channels';

/** A process that dies more often than this is not started again without being asked. */
const MOST_DEATHS = 3;
const WITHIN_MS = 5 * 60_000;

/** The backend process died: it is started again, and every open page goes on with it in its session, with what is typed on it. */
export function makeReviver(getRunner: () => BackendRunner): () => void {
  let deaths: number[] = [];
  const revive = (): void => {
    getRunner().start();
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.postMessage(PAGE_CHANNELS.backendPort, null, [getRunner().connectPage()]);
  };
  return () => {
    const now = performance.now();
    deaths = [...deaths.filter((death) => now - death < WITHIN_MS), now];
    if (deaths.length < MOST_DEATHS) revive();
    else offerRestart(revive);
  };
}

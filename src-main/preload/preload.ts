// All that a page gets beyond the web: the port of the backend and five verbs. No logic.
import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { PAGE_CHANNELS, type PdfFile } from '../shell/page-channels';

contextBridge.exposeInMainWorld('shell', {
  chooseFolder: (title: string): Promise<unknown> => ipcRenderer.invoke(PAGE_CHANNELS.chooseFolder, title),
  savePdf: ({ fileName, bytes }: PdfFile): Promise<unknown> => ipcRenderer.invoke(PAGE_CHANNELS.savePdf, { fileName, bytes }),
  openSaved: (path: string): Promise<unknown> => ipcRenderer.invoke(PAGE_CHANNELS.openSaved, path),
  setZoomFactor: (factor: number): void => {
    webFrame.setZoomFactor(factor);
  },
});

ipcRenderer.on(PAGE_CHANNELS.backendPort, (event) => {
  window.postMessage('backend-port', window.origin, event.ports);
});

// The page's scripts have run by now, so its listener for the port is there.
window.addEventListener('DOMContentLoaded', () => {
  ipcRenderer.send(PAGE_CHANNELS.pageReady);
});

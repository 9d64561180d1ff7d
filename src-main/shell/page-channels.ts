/** Channels between the preload and the shell; nothing else listens to raw IPC. */
export const PAGE_CHANNELS = {
  pageReady: 'shell:page-ready',
  backendPort: 'shell:backend-port',
  chooseFolder: 'shell:choose-folder',
  savePdf: 'shell:save-pdf',
  openSaved: 'shell:open-saved',
} as const;

export type PdfFile = { readonly fileName: string; readonly bytes: Uint8Array };

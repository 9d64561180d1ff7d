export type PdfFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** What the window can do beyond the page: dialogs, files, printers. Exposed by the preload as `window.shell`. */
export type Shell = {
  /** The system's folder dialog; null when the person closes it. */
  chooseFolder(title: string): Promise<string | null>;
  /** The system's save dialog, then writes the file; the path, or null when the person closes it. */
  savePdf(file: PdfFile): Promise<string | null>;
  /** Opens a file that `savePdf` has written, and no other, in the system's viewer. */
  openSaved(path: string): Promise<void>;
  /** The system's print dialog; false when the person closes it. Absent where the system cannot print. */
  printPdf?(file: PdfFile): Promise<boolean>;
  /** Scale of the whole window, 1 = 100 %. */
  setZoomFactor(factor: number): void;
};

declare global {
  // Only an interface can be merged into the global `Window`.
  interface Window {
    readonly shell: Shell;
  }
}

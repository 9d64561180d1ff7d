import { useState } from 'react';
import type { PdfFile } from './shell';
import { useShell } from './shell-context';

export type DocumentOutput = {
  readonly save: (file: PdfFile) => Promise<void>;
  readonly print: ((file: PdfFile) => Promise<void>) | null;
  readonly openSaved: () => Promise<void>;
  readonly savedPath: string | null;
  readonly isPrinted: boolean;
  readonly isBusy: boolean;
  /** In words; null when the last step went well. */
  readonly failure: string | null;
};

/** Puts a finished PDF where the person wants it: a file, a printer. */
export function useDocumentOutput(): DocumentOutput {
  const shell = useShell();
  const [savedPath, setSavedPath] = useState<string | null>(null);
  const [isPrinted, setPrinted] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = async (step: () => Promise<void>, words: string) => {
    setBusy(true);
    setFailure(null);
    try {
      await step();
    } catch (error) {
      reportError(error);
      setFailure(words);
    }
    setBusy(false);
  };
  const printPdf = shell.printPdf?.bind(shell);
  return {
    savedPath, isPrinted, isBusy, failure,
    save: (file) => attempt(async () => {
      const path = await shell.savePdf(file);
      if (path !== null) setSavedPath(path);
    }, 'Файл не записан. Проверьте, что в папку можно писать, на диске есть место и файл не открыт в другой программе, и сохраните снова.'),
    print: printPdf ? (file) => attempt(async () => {
      if (await printPdf(file)) setPrinted(true);
    }, 'Документ не отправлен на принтер. Проверьте принтер или сохраните PDF и напечатайте из программы просмотра.') : null,
    openSaved: () => attempt(async () => {
      if (savedPath !== null) await shell.openSaved(savedPath);
    }, 'Файл не открылся: на этом компьютере нет программы для просмотра PDF или файл перенесён.'),
  };
}

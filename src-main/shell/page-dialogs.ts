// System dialogs that a page may ask for, in Russian, and the files that come of them.
import { join } from 'node:path';
import { app, dialog, shell, type BrowserWindow } from 'electron';
import { makeSafeFileName } from './file-name';
import { PAGE_CHANNELS, type PdfFile } from './page-channels';
import { answerPage } from './page-requests';
import { writeFileAtomically } from './write-file-atomically';

/** What a page may save, told by how the bytes begin; of kinds that begin alike, by the name. */
const FILE_KINDS = [
  { start: '%PDF-', extension: 'pdf', name: 'Документ PDF' },
  { start: 'PK\u0003\u0004', extension: 'xlsx', name: 'Книга Excel' },
  { start: 'PK\u0003\u0004', extension: 'docx', name: 'Документ Word' },
];

export function answerDialogs(): void {
  const savedPaths = new Set<string>();
  answerPage(PAGE_CHANNELS.chooseFolder, (window, title) => chooseFolder(window, title));
  answerPage(PAGE_CHANNELS.savePdf, async (window, file) => {
    const path = await savePdf(window, file);
    if (path !== null) savedPaths.add(path);
    return path;
  });
  answerPage(PAGE_CHANNELS.openSaved, async (_window, path) => {
    if (typeof path !== 'string' || !savedPaths.has(path)) throw new Error('Only a file saved here is opened');
    const problem = await shell.openPath(path);
    if (problem !== '') throw new Error(problem);
  });
}

async function chooseFolder(window: BrowserWindow, title: unknown): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: typeof title === 'string' ? title : 'Папка',
    buttonLabel: 'Выбрать',
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

async function savePdf(window: BrowserWindow, file: unknown): Promise<string | null> {
  const kind = isFile(file) ? findFileKind(file) : undefined;
  if (!isFile(file) || !kind) throw new Error('Not a file that a page may save');
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Сохранить документ',
    buttonLabel: 'Сохранить',
    defaultPath: join(app.getPath('documents'), makeSafeFileName(file.fileName, `.${kind.extension}`)),
    filters: [{ name: kind.name, extensions: [kind.extension] }],
  });
  if (canceled || filePath === '') return null;
  await writeFileAtomically(filePath, file.bytes);
  return filePath;
}

function findFileKind({ fileName, bytes }: PdfFile): (typeof FILE_KINDS)[number] | undefined {
  const fitting = FILE_KINDS.filter(({ start }) => Buffer.from(bytes.subarray(0, start.length)).toString('latin1') === start);
  return fitting.find(({ extension }) => fileName.toLowerCase().endsWith(`.${extension}`)) ?? fitting[0];
}

function isFile(value: unknown): value is PdfFile {
  if (typeof value !== 'object' || value === null || !('fileName' in value) || !('bytes' in value)) return false;
  return typeof value.fileName === 'string' && value.bytes instanceof Uint8Array;
}

/** Kinds of file that are kept in the school's database. */
export const FILE_KINDS = ['pdf', 'docx', 'xlsx', 'jpeg', 'png'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const FILE_KIND_TITLES: Readonly<Record<FileKind, string>> = { pdf: 'PDF', docx: 'документ Word (DOCX)', xlsx: 'книга Excel (XLSX)', jpeg: 'снимок JPEG', png: 'изображение PNG' };

export const MOST_ATTACHMENT_MB = 10;

const STARTS = { pdf: '%PDF-', zip: 'PK\u0003\u0004', jpeg: '\u00ff\u00d8\u00ff', png: '\u0089PNG\r\n\u001a\n' } as const;
/** Documents of Word and Excel are ZIP archives; the names of their parts stand in it in clear. */
const PARTS = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

/** What a file is by its bytes, whatever its name says; null for anything else. */
export function findFileKind(bytes: Uint8Array): FileKind | null {
  if (begins(bytes, STARTS.pdf)) return 'pdf';
  if (begins(bytes, STARTS.jpeg)) return 'jpeg';
  if (begins(bytes, STARTS.png)) return 'png';
  if (!begins(bytes, STARTS.zip)) return null;
  if (contains(bytes, PARTS.docx)) return 'docx';
  return contains(bytes, PARTS.xlsx) ? 'xlsx' : null;
}

function begins(bytes: Uint8Array, start: string): boolean {
  return isAt(bytes, 0, start);
}

/** From the end: an archive lists its parts there. */
function contains(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) {
    if (isAt(bytes, at, text)) return true;
  }
  return false;
}

function isAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

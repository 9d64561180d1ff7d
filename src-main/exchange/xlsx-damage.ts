import type { ProblemCode } from '@shared/domain/exchange';

export const MAX_FILE_MEGABYTES = 20;
const MAX_UNPACKED_MEGABYTES = 300;
const MEGABYTE = 1_048_576;
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
const OLE_START = [0xd0, 0xcf, 0x11, 0xe0];
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

export type DamageCode = Extract<ProblemCode, 'fileEmpty' | 'fileTooBig' | 'fileProtected' | 'fileOldExcel' | 'fileNotXlsx' | 'fileDamaged'>;

/** Why the bytes cannot be an XLSX book, without unpacking them; null when they may be one. */
export function findDamage(bytes: Uint8Array): DamageCode | null {
  if (bytes.length === 0) return 'fileEmpty';
  if (bytes.length > MAX_FILE_MEGABYTES * MEGABYTE) return 'fileTooBig';
  if (startsWith(bytes, OLE_START)) return holdsText(bytes, 'EncryptedPackage') ? 'fileProtected' : 'fileOldExcel';
  if (!startsWith(bytes, ZIP_START)) return 'fileNotXlsx';
  const parts = listParts(bytes);
  if (parts === null) return 'fileDamaged';
  if (!parts.some((part) => part.name.toLowerCase().endsWith('workbook.xml'))) return 'fileNotXlsx';
  const unpacked = parts.reduce((sum, part) => sum + part.size, 0);
  return unpacked > MAX_UNPACKED_MEGABYTES * MEGABYTE ? 'fileTooBig' : null;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Names inside an OLE container are UTF-16. */
function holdsText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(text, 'utf16le'));
}

/** Names and unpacked sizes from the ZIP's central directory; null when it is cut off. */
function listParts(bytes: Uint8Array): { readonly name: string; readonly size: number }[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  if (end === null) return null;
  const parts: { name: string; size: number }[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let index = view.getUint16(end + 10, true); index > 0; index--) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(offset + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength));
    parts.push({ name, size: view.getUint32(offset + 24, true) });
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return parts;
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let offset = view.byteLength - 22; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) === END_OF_DIRECTORY) return offset;
  }
  return null;
}

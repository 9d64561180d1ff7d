import { expect, it } from 'vitest';
import { findFileKind } from '@shared/lib/file-kind';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

it.each([
  ['pdf', '%PDF-1.4 …'], ['jpeg', '\u00ff\u00d8\u00ff\u00e0'], ['png', '\u0089PNG\r\n\u001a\n'],
  ['docx', 'PK\u0003\u0004[Content_Types].xml…PK\u0001\u0002word/document.xml'], ['xlsx', 'PK\u0003\u0004[Content_Types].xml…PK\u0001\u0002xl/workbook.xml'],
  [null, 'PK\u0003\u0004just an archive'], [null, 'word/document.xml'], [null, ''],
])('finds %s by the bytes', (kind, text) => {
  expect(findFileKind(bytes(text))).toBe(kind);
});

import { describe, expect, it } from 'vitest';
import { makeSafeFileName } from '../../../src-main/shell/file-name';

describe('makeSafeFileName', () => {
  it.each([
    ['Журнал 7А 2025-2026.pdf', 'Журнал 7А 2025-2026.pdf'],
    ['Сводная ведомость 7А', 'Сводная ведомость 7А.pdf'],
    ['Журнал 2025/2026: 7А', 'Журнал 2025_2026_ 7А.pdf'],
    ['../../etc/passwd', '.._.._etc_passwd.pdf'],
    ['C:\\Windows\\x.PDF', 'C_Windows_x.pdf'],
    ['nul.pdf', 'Документ.pdf'],
    ['...', 'Документ.pdf'],
    ['а\u0000б\n', 'а_б_.pdf'],
  ])('makes of %j %j', (proposed, expected) => {
    expect(makeSafeFileName(proposed, '.pdf')).toBe(expected);
  });
});

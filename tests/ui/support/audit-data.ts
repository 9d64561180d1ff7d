import type { AuditLogRow } from '@shared/contract/audit-contract';

export function aLogRow(part: Partial<AuditLogRow> = {}): AuditLogRow {
  return {
    id: 120, at: '2025-12-10T03:12:00.000Z', author: 'Петрова С. С.', workstation: 'КАБ-21', kind: 'journal', action: 'изменено',
    about: 'Отметка: 7А, Алгебра, 08.12.2025, Абрамов Егор', details: '4 → 5', reason: '', invalidBy: null, ...part,
  };
}

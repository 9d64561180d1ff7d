import type { ApprovalCard, BoardLine } from '@shared/contract/readiness-contract';
import { ROLE_TITLES } from '@shared/domain/accounts';
import type { SectionOwner } from '@shared/domain/readiness';
import { formatDate } from '@shared/lib/russian-date';

const SHORT_ROLES: Readonly<Record<SectionOwner, string>> = { sysadmin: 'Администратор', director: 'Директор', deputy: 'Завуч', headOfDepartment: 'Зав. отделением' };

export function nameOwner(owner: SectionOwner): string {
  return SHORT_ROLES[owner];
}

export function nameOwnerFully(owner: SectionOwner): string {
  return ROLE_TITLES[owner];
}

/** The state of a line in words; colour only repeats them. */
export function describeState(line: BoardLine): string {
  switch (line.state) {
    case 'notNeeded': return 'не требуется';
    case 'undecided': return 'нужен ли раздел?';
    case 'ready': return 'готово, не проверено';
    case 'checked': return 'проверено';
    case 'inWork': return line.isOverdue ? 'срок прошёл' : line.kind === 'signed' ? 'ждёт подписи' : 'заполняется';
  }
}

export function describeApproval(item: ApprovalCard): string {
  switch (item.state) {
    case 'draft': return item.isEmpty ? 'не заполнено' : 'черновик';
    case 'submitted': return 'представлено директору';
    case 'returned': return 'возвращено с замечанием';
    case 'approved': return `утверждено ${item.approvedOn === null ? '' : formatDate(item.approvedOn)}, приказ № ${item.orderNumber ?? ''}`;
    case 'changed': return 'изменено после утверждения';
  }
}

import type { StaffListRow } from '@shared/contract/staff-contract';

export const ACCOUNT_WORDS: Readonly<Record<NonNullable<StaffListRow['account']>, string>> = {
  no: 'учётной записи нет',
  none: 'листок не выдан',
  temporary: 'листок выдан, ещё не входил(а)',
  expired: 'листок просрочен',
  active: 'работает',
  blocked: 'заблокирован',
};

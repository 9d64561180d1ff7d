import type { ArrivalTask, MovementLine, MovementRequest, RequestKind } from '@shared/contract/movement-contract';
import { formatDate } from '@shared/lib/russian-date';
import type { MovementKind } from '@shared/domain/movement';

/** What a movement did, after the name: «7А → 7Б с 15.12.2025». */
export function describeLine({ kind, date, fromClass, toClass, destination }: MovementLine): string {
  const since = `с ${formatDate(date)}`;
  const verb = VERBS[kind];
  if (kind === 'transfer' || kind === 'promotion' || kind === 'repeating') return `${fromClass ?? ''} → ${toClass ?? ''}, ${since}`;
  if (kind === 'arrival' || kind === 'return') return `${verb} в ${toClass ?? ''} ${since}${destination ? `, из: ${destination}` : ''}`;
  return `${verb}${fromClass ? ` из ${fromClass}` : ''} ${since}${destination ? `, ${destination}` : ''}`;
}

const VERBS: Readonly<Record<MovementKind, string>> = {
  arrival: 'зачислен', return: 'вернулся', transfer: 'переведён', groupTransfer: 'другая группа', leaving: 'выбыл', expulsion: 'отчислен', academicLeave: 'академический отпуск', promotion: 'переведён',
  repeating: 'повторный год', graduation: 'выпущен',
};

export const REQUEST_TITLES: Readonly<Record<RequestKind, string>> = { arrival: 'Зачислить нового ученика', leaving: 'Закрыть выбывшего', personalData: 'Изменить личные данные' };
export const REQUEST_STATES: Readonly<Record<MovementRequest['state'], string>> = { new: 'ждёт', done: 'выполнена', declined: 'отклонена' };
export const TASK_TITLES: Readonly<Record<ArrivalTask['step'], string>> = { consent: 'Согласие', card: 'Карточка', class: 'Класс', groups: 'Подгруппы', slip: 'Листок доступа' };

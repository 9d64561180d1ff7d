/** What happens to a pupil by an order (MOV-01…MOV-04). */
export const MOVEMENT_KINDS = ['arrival', 'return', 'transfer', 'groupTransfer', 'leaving', 'expulsion', 'academicLeave', 'promotion', 'repeating', 'graduation'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** Those a person registers one by one; the others are made by the promotion of the whole school. */
export const SINGLE_KINDS = ['arrival', 'return', 'transfer', 'groupTransfer', 'leaving', 'expulsion', 'academicLeave'] as const satisfies readonly MovementKind[];
export type SingleKind = (typeof SINGLE_KINDS)[number];

export const MOVEMENT_TITLES: Readonly<Record<MovementKind, string>> = {
  arrival: 'Зачисление',
  return: 'Возвращение',
  transfer: 'Перевод в другой класс',
  groupTransfer: 'Перевод в другую группу',
  leaving: 'Выбытие',
  expulsion: 'Отчисление',
  academicLeave: 'Академический отпуск',
  promotion: 'Перевод в следующий класс',
  repeating: 'Повторный год обучения',
  graduation: 'Выпуск',
};

/** What an order is about. An order on the promotion also names those who stay for a second year. */
export const ORDER_KINDS = ['arrival', 'transfer', 'leaving', 'academicLeave', 'return', 'promotion', 'graduation'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

export const ORDER_TITLES: Readonly<Record<OrderKind, string>> = {
  arrival: 'О зачислении',
  transfer: 'О переводе в другой класс или группу',
  leaving: 'О выбытии или отчислении',
  academicLeave: 'Об академическом отпуске',
  return: 'О возвращении',
  promotion: 'О переводе в следующий класс',
  graduation: 'О выпуске',
};

const ORDER_OF: Readonly<Record<MovementKind, OrderKind>> = {
  arrival: 'arrival', return: 'return', transfer: 'transfer', groupTransfer: 'transfer', leaving: 'leaving', expulsion: 'leaving', academicLeave: 'academicLeave', promotion: 'promotion',
  repeating: 'promotion', graduation: 'graduation',
};

/** The kind of order a movement goes by. */
export function getOrderKind(kind: MovementKind): OrderKind {
  return ORDER_OF[kind];
}

export function takesFromList(kind: MovementKind): boolean {
  return kind === 'leaving' || kind === 'expulsion' || kind === 'academicLeave' || kind === 'graduation';
}

export function putsOnList(kind: MovementKind): boolean {
  return kind === 'arrival' || kind === 'return';
}

import type { Parameter } from '../value-kind';
import { afterEvent } from './kinds';

const issued = { type: 'term', units: ['calendarDays', 'workingDays', 'daysFromYearStart', 'none'] } as const;

export const ACCOUNTS = {
  staffCode: {
    id: 'LRS-53', title: 'Выдача учётных данных сотрудникам',
    kind: { type: 'parts', parts: { afterEntry: { title: 'после внесения данных', kind: afterEvent }, onRequest: { title: 'по запросу', kind: afterEvent } } },
  },
  activation: { id: 'LRS-54', title: 'Первый вход в свою учётную запись', kind: afterEvent },
  familyCode: {
    id: 'LRS-55', title: 'Выдача кодов доступа семьям',
    kind: { type: 'parts', parts: { due: { title: 'срок', kind: issued }, latest: { title: 'просрочено после', kind: issued } } },
  },
  codeChannel: {
    id: 'LRS-56', title: 'Способ выдачи кодов',
    kind: { type: 'choices', options: [{ code: 'paper', title: 'на бумаге' }, { code: 'email', title: 'на личный адрес электронной почты' }], none: 'не назначен' },
  },
  consentMode: {
    id: 'LRS-57', title: 'Без согласия на обработку данных',
    kind: { type: 'choice', options: [{ code: 'block', title: 'данные не вносятся' }, { code: 'warn', title: 'предупреждение' }] },
  },
  breachStaff: { id: 'LRS-58', title: 'Сообщение сотрудника об утечке', kind: afterEvent },
  breachFamily: { id: 'LRS-59', title: 'Сообщение семьи об утечке', kind: afterEvent },
  consultTerm: {
    id: 'LRS-61', title: 'Консультации',
    kind: { type: 'parts', parts: { onRequest: { title: 'по обращению', kind: afterEvent }, newStaff: { title: 'новым сотрудникам и в начале работы', kind: afterEvent } } },
  },
  eSign: { id: 'LRS-75', title: 'Электронная подпись журнала', kind: { type: 'flag', yes: 'может применяться', no: 'не применяется' } },
} as const satisfies Readonly<Record<string, Parameter>>;

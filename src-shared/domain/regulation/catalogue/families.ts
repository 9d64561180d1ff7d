import type { Parameter } from '../value-kind';
import { afterEvent, rhythm } from './kinds';

const paper = { type: 'choice', options: [{ code: 'none', title: 'не печатается' }, { code: 'weekly', title: 'еженедельно' }, { code: 'monthly', title: 'ежемесячно' }] } as const;

export const FAMILIES = {
  absenceNotice: {
    id: 'LRS-47', title: 'Извещение родителей об отсутствии',
    kind: {
      type: 'choice',
      options: [
        { code: 'required', title: 'обязательно вместе с «н»' }, { code: 'forSkipping', title: 'о пропускающих занятия' }, { code: 'offered', title: 'предлагается' },
        { code: 'off', title: 'не ведётся' },
      ],
    },
  },
  paperReport: {
    id: 'LRS-48', title: 'Бумажный отчёт семье',
    kind: { type: 'parts', parts: { withoutInternet: { title: 'семьям без электронной почты', kind: paper }, refused: { title: 'отказавшимся от электронного журнала', kind: paper } } },
  },
  emailDigest: {
    id: 'LRS-49', title: 'Сводка по электронной почте',
    kind: {
      type: 'parts',
      parts: {
        isOffered: { title: 'подписка', kind: { type: 'flag', yes: 'предлагается', no: 'по умолчанию выключена' } },
        rhythms: { title: 'когда', kind: { type: 'choices', options: [{ code: 'daily', title: 'ежедневно' }, { code: 'saturday', title: 'по субботам' }], none: 'не отправляется' } },
        time: { title: 'час', kind: { type: 'time' } },
      },
    },
  },
  serviceInfo: { id: 'LRS-50', title: 'Рассказ семьям об услугах дневника', kind: rhythm },
  examPublish: { id: 'LRS-51', title: 'Результаты экзаменов и итоговые доступны семьям', kind: afterEvent },
  acquaintance: { id: 'LRS-52', title: 'Учёт ознакомления родителей', kind: { type: 'flag', yes: 'ведётся', no: 'не ведётся' } },
  markClaim: { id: 'LRS-60', title: 'Заявление о неверной отметке', kind: afterEvent },
} as const satisfies Readonly<Record<string, Parameter>>;

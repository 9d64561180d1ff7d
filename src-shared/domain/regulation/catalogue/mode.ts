import type { Parameter } from '../value-kind';

/** Parts of the program that a school switches on (SET-01). */
const MODULES = [
  { code: 'meals', title: 'питание' }, { code: 'fitness', title: 'ГТЗО' }, { code: 'portfolio', title: 'портфолио' }, { code: 'resources', title: 'каталог материалов' },
  { code: 'events', title: 'классные мероприятия' }, { code: 'documents', title: 'документы' }, { code: 'college', title: 'ведомости колледжа' }, { code: 'branches', title: 'филиалы' },
  { code: 'individualPlans', title: 'индивидуальные планы' }, { code: 'streams', title: 'потоки' }, { code: 'innerControl', title: 'внутришкольный контроль' }, { code: 'introduction', title: 'план внедрения' },
] as const;
const ACTIVITIES = [
  { code: 'lessons', title: 'уроки' }, { code: 'electives', title: 'элективные курсы и факультативы' }, { code: 'clubs', title: 'кружки' }, { code: 'extendedDay', title: 'группы продлённого дня' },
  { code: 'practice', title: 'практика' }, { code: 'additional', title: 'дополнительное образование' }, { code: 'psychologist', title: 'педагог-психолог' },
  { code: 'socialPedagogue', title: 'социальный педагог' }, { code: 'fitness', title: 'модуль физкультуры' },
] as const;

export const MODE = {
  availability: {
    id: 'LRS-73', title: 'Время работы программы',
    kind: {
      type: 'parts',
      parts: {
        hasBreak: { title: 'режим', kind: { type: 'flag', yes: 'с перерывом на обслуживание', no: 'круглосуточно, без выходных' } },
        from: { title: 'начало перерыва', kind: { type: 'time' }, onlyWith: 'hasBreak' },
        to: { title: 'конец перерыва', kind: { type: 'time' }, onlyWith: 'hasBreak' },
      },
    },
  },
  paperMode: {
    id: 'LRS-74', title: 'Бумажный журнал',
    kind: {
      type: 'choice',
      options: [
        { code: 'electronicOnly', title: 'не ведётся, журнал печатается в конце года' }, { code: 'pilot', title: 'пилот: вместе с бумажным, затем отказ' },
        { code: 'parallel', title: 'параллельно, перенос раз в неделю' },
      ],
    },
  },
  modules: { id: 'LRS-76', title: 'Включённые разделы программы', kind: { type: 'choices', options: MODULES, none: 'основные' } },
  conduct: { id: 'LRS-81', title: 'Поведение в сводной ведомости', kind: { type: 'flag', yes: 'есть столбец', no: 'нет' } },
  supportHours: { id: 'LRS-84', title: 'Часы поддержки', kind: { type: 'text', most: 200 } },
  activityKinds: { id: 'LRS-85', title: 'Что ведётся в журнале', kind: { type: 'choices', options: ACTIVITIES, none: 'не назначено' } },
  legalForce: { id: 'LRS-86', title: 'Сила электронного журнала', kind: { type: 'flag', yes: 'равен бумажному по локальному акту', no: 'не приравнен к бумажному' } },
} as const satisfies Readonly<Record<string, Parameter>>;

import type { Parameter } from '../value-kind';
import { days, lead, yearly } from './kinds';

const PERIOD_KINDS = {
  type: 'choice',
  options: [
    { code: 'quarter', title: 'четверть' }, { code: 'trimester', title: 'триместр' }, { code: 'halfYear', title: 'полугодие' },
    { code: 'semester', title: 'семестр' }, { code: 'module', title: 'модуль' },
  ],
} as const;

export const CALENDAR = {
  periodType: {
    id: 'LRS-01', title: 'Вид учебных периодов',
    kind: { type: 'parts', parts: { basic: { title: '1–9 классы', kind: PERIOD_KINDS }, senior: { title: '10–11 классы', kind: PERIOD_KINDS } } },
  },
  yearOpen: { id: 'LRS-02', title: 'Открытие учебного года', kind: yearly },
  sectionsReadyBy: {
    id: 'LRS-03', title: 'Разделы учебного процесса сформированы',
    kind: {
      type: 'parts',
      parts: {
        due: { title: 'срок', kind: yearly },
        director: { title: 'разделы директора', kind: { type: 'term', units: ['daysAfterPeriodStart', 'none'] } },
      },
    },
  },
  approvalBy: { id: 'LRS-04', title: 'Утверждение учебного плана, нагрузки и расписания директором', kind: yearly },
  timetableLead: { id: 'LRS-05', title: 'Расписание внесено', kind: lead },
  planLead: { id: 'LRS-06', title: 'КТП и рабочие программы внесены', kind: lead },
  groupListsBy: { id: 'LRS-07', title: 'Списки подгрупп поданы', kind: yearly },
  initialTerms: {
    id: 'LRS-78', title: 'Первичное заполнение после регистрации школы',
    kind: {
      type: 'parts',
      parts: {
        responsible: days('ответственные лица'),
        classes: days('классы и распределение по ним'),
        sections: days('реквизиты, расписание, разделы'),
        directories: days('сотрудники, периоды, звонки, предметы, контингент, консультации'),
        workplaces: days('рабочие места'),
        isTask: { title: 'контроль', kind: { type: 'flag', yes: 'задания со сроком', no: 'только напоминания' } },
      },
    },
  },
} as const satisfies Readonly<Record<string, Parameter>>;

import type { Parameter } from '../value-kind';
import { lead, owners, rhythm } from './kinds';

const minutes = (title: string) => ({ title, kind: { type: 'number', from: 0, to: 600, words: ['минута', 'минуты', 'минут'], zero: 'не установлено' } }) as const;

export const CONTROL = {
  timetableOwner: { id: 'LRS-34', title: 'Расписание ведёт', kind: owners },
  movementOwner: { id: 'LRS-35', title: 'Движение учащихся ведёт', kind: owners },
  groupOwner: {
    id: 'LRS-36', title: 'Деление на подгруппы',
    kind: { type: 'parts', parts: { proposedBy: { title: 'списки подают', kind: owners }, confirmedBy: { title: 'вносит и подтверждает', kind: owners } } },
  },
  ctAttendanceEdit: {
    id: 'LRS-37', title: 'Классный руководитель исправляет причины пропусков',
    kind: { type: 'choice', options: [{ code: 'yes', title: 'да, в разделе «Посещаемость»' }, { code: 'totalsOnly', title: 'нет, только итоги' }, { code: 'no', title: 'нет, только контролирует' }] },
  },
  ctDataCheck: { id: 'LRS-38', title: 'Проверка данных учеников классным руководителем', kind: rhythm },
  firstCourseCheck: { id: 'LRS-39', title: 'Проверка данных первого курса', kind: { type: 'term', units: ['onDay', 'none'] } },
  ctJournalCheck: { id: 'LRS-40', title: 'Проверка журнала класса классным руководителем', kind: rhythm },
  deputyControl: { id: 'LRS-41', title: 'Контроль заместителя директора', kind: rhythm },
  directorControl: { id: 'LRS-42', title: 'Контроль директора', kind: rhythm },
  adminCheck: { id: 'LRS-43', title: 'Проверка данных администратором', kind: rhythm },
  activityReport: { id: 'LRS-44', title: 'Отчёт об активности пользователей', kind: rhythm },
  performanceReport: { id: 'LRS-45', title: 'Отчёты об успеваемости и качестве', kind: rhythm },
  hoursReport: { id: 'LRS-46', title: 'Отчёт о выданных часах в бухгалтерию', kind: { type: 'term', units: ['onDay', 'none'] } },
  eventsRhythm: { id: 'LRS-79', title: 'Календарь классных мероприятий', kind: rhythm },
  materialsLead: { id: 'LRS-80', title: 'Материалы учителя размещены', kind: lead },
  homeworkNorm: {
    id: 'LRS-82', title: 'Объём домашних заданий в день',
    kind: {
      type: 'parts',
      parts: { grade1: minutes('1 класс'), grades2to3: minutes('2–3 классы'), grades4to5: minutes('4–5 классы'), grades6to8: minutes('6–8 классы'), grades9to11: minutes('9–11 классы') },
    },
  },
  controlPerDay: { id: 'LRS-83', title: 'Контрольных работ у класса в день, не больше', kind: { type: 'number', from: 1, to: 5, words: ['работа', 'работы', 'работ'] } },
  introReport: { id: 'LRS-77', title: 'Отчёт о внедрении', kind: rhythm },
} as const satisfies Readonly<Record<string, Parameter>>;

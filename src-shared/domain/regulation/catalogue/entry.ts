import type { Parameter } from '../value-kind';
import { rhythm } from './kinds';

const lessonTerm = { type: 'term', units: ['minutesFromLessonStart', 'hoursAfterLastLesson', 'lessonDay', 'calendarDays', 'workingDays', 'weekly'] } as const;
const entryWindow = { type: 'term', units: ['lessonDay', 'calendarDays', 'workingDays', 'untilPeriodClosing'] } as const;

export const ENTRY = {
  attendanceTerm: { id: 'LRS-08', title: 'Отметка отсутствующих', kind: lessonTerm },
  ctAttendanceRhythm: { id: 'LRS-09', title: 'Контроль посещаемости классным руководителем', kind: rhythm },
  topicTerm: { id: 'LRS-10', title: 'Тема и данные урока', kind: lessonTerm },
  markTerm: { id: 'LRS-11', title: 'Отметки за урок', kind: lessonTerm },
  controlMarkTerm: { id: 'LRS-12', title: 'Отметки за контрольную работу', kind: lessonTerm },
  writtenMarkTerm: { id: 'LRS-13', title: 'Отметки за письменную работу, сочинение', kind: lessonTerm },
  homeworkTerm: { id: 'LRS-14', title: 'Домашнее задание', kind: lessonTerm },
  entryWindow: {
    id: 'LRS-15', title: 'Окно внесения, после которого запись не принимается',
    kind: { type: 'parts', parts: { marks: { title: 'отметки', kind: entryWindow }, other: { title: 'остальные данные урока', kind: entryWindow } } },
  },
  fillRhythm: {
    id: 'LRS-16', title: 'Наименьшая частота заполнения страницы',
    kind: { type: 'choice', options: [{ code: 'daily', title: 'ежедневно' }, { code: 'weekly', title: 'не реже раза в неделю' }] },
  },
  periodMarkTerm: { id: 'LRS-17', title: 'Отметки за период', kind: { type: 'term', units: ['daysAfterPeriodEnd', 'byOrderDate'] } },
  deferral: {
    id: 'LRS-18', title: 'Отсрочка отметки за период',
    kind: {
      type: 'parts',
      parts: {
        basis: {
          title: 'основание',
          kind: {
            type: 'choice',
            options: [
              { code: 'any', title: 'по решению заместителя директора' }, { code: 'illness', title: 'при болезни' },
              { code: 'application', title: 'по заявлению и направлению' }, { code: 'none', title: 'не допускается' },
            ],
          },
        },
        days: { title: 'наибольший срок', kind: { type: 'number', from: 0, to: 120, words: ['день', 'дня', 'дней'] } },
      },
    },
  },
  forecastTerm: { id: 'LRS-19', title: 'Прогноз итоговых отметок', kind: { type: 'term', units: ['daysBeforePeriodEnd'] } },
  editAfterClose: {
    id: 'LRS-20', title: 'Правка после выставления отметок за период',
    kind: { type: 'choice', options: [{ code: 'forbidden', title: 'запрещена' }, { code: 'byApproval', title: 'одна запись с разрешения заместителя директора' }] },
  },
  correctionPolicy: {
    id: 'LRS-21', title: 'Исправление отметок',
    kind: {
      type: 'choice',
      options: [
        { code: 'forbidden', title: 'запрещено, только по протоколу' }, { code: 'withinWindow', title: 'свободно, пока открыто окно внесения' },
        { code: 'byApproval', title: 'с разрешения заместителя директора' },
      ],
    },
  },
} as const satisfies Readonly<Record<string, Parameter>>;

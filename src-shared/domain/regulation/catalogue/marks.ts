import type { Parameter } from '../value-kind';

const GRADES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'].map((code) => ({ code, title: `${code} класс` }));

export const MARKS = {
  markScale: {
    id: 'LRS-22', title: 'Шкала отметок', kind: { type: 'choice', options: [{ code: 'from2', title: '2, 3, 4, 5' }, { code: 'from1', title: '1, 2, 3, 4, 5' }] },
  },
  marksPerCell: { id: 'LRS-23', title: 'Отметок в одной клетке', kind: { type: 'number', from: 1, to: 2, words: ['отметка', 'отметки', 'отметок'] } },
  periodSpecials: {
    id: 'LRS-24', title: 'Особые значения за период',
    kind: { type: 'choices', options: [{ code: 'осв', title: 'осв' }, { code: 'н/а', title: 'н/а' }, { code: 'безотм', title: 'безотм' }], none: 'только отметки' },
  },
  creditScale: {
    id: 'LRS-25', title: 'Шкала зачёта', kind: { type: 'choice', options: [{ code: 'marks', title: 'отметки 2–5' }, { code: 'passFail', title: 'зачтено / не зачтено' }] },
  },
  gradeless: {
    id: 'LRS-26', title: 'Безотметочное обучение',
    kind: {
      type: 'parts',
      parts: {
        grades: { title: 'классы', kind: { type: 'choices', options: GRADES, none: 'нет' } },
        byDecision: { title: 'другие классы и предметы', kind: { type: 'flag', yes: 'по решению школы («безотм»)', no: 'нет' } },
      },
    },
  },
  absenceCodes: {
    id: 'LRS-27', title: 'Обозначения отсутствия',
    kind: {
      type: 'choices', none: 'нет',
      options: [{ code: 'н', title: 'н – причина неизвестна или неуважительная' }, { code: 'б', title: 'б – болезнь' }, { code: 'ну', title: 'ну – уважительная причина' }],
    },
  },
  lateness: {
    id: 'LRS-28', title: 'Опоздание',
    kind: { type: 'choice', options: [{ code: 'minutes', title: 'заметка с числом минут' }, { code: 'note', title: 'запись в «Заметках учителя»' }, { code: 'none', title: 'не ведётся' }] },
  },
  topicStrict: {
    id: 'LRS-29', title: 'Тема урока и КТП',
    kind: { type: 'choice', options: [{ code: 'strict', title: 'строго по КТП' }, { code: 'withReason', title: 'в соответствии с КТП, отклонение с причиной' }] },
  },
  recordLanguage: {
    id: 'LRS-30', title: 'Язык записей',
    kind: { type: 'choice', options: [{ code: 'russian', title: 'русский, и на уроках иностранного языка' }, { code: 'any', title: 'любой' }] },
  },
  workTypeRequired: {
    id: 'LRS-31', title: 'Вид работы указывается',
    kind: {
      type: 'parts',
      parts: {
        scope: {
          title: 'когда',
          kind: { type: 'choice', options: [{ code: 'always', title: 'всегда' }, { code: 'works', title: 'для практических, лабораторных, контрольных работ, экскурсий' }, { code: 'never', title: 'не обязательно' }] },
        },
        hours: { title: 'часы на работу', kind: { type: 'flag', yes: 'указываются', no: 'не указываются' } },
      },
    },
  },
  lessonRequired: {
    id: 'LRS-32', title: 'Обязательные данные урока',
    kind: {
      type: 'choices', none: 'нет',
      options: [
        { code: 'topic', title: 'тема' }, { code: 'homework', title: 'задание или «не задано»' }, { code: 'attendance', title: 'посещаемость' }, { code: 'marks', title: 'отметки' },
        { code: 'workType', title: 'вид работы' }, { code: 'teacher', title: 'учитель' },
      ],
    },
  },
  substitution: {
    id: 'LRS-33', title: 'Запись о замене урока',
    kind: {
      type: 'parts',
      parts: {
        by: {
          title: 'кто',
          kind: {
            type: 'choices', none: 'не назначено',
            options: [{ code: 'substitute', title: 'замещающий учитель' }, { code: 'deputy', title: 'заместитель директора' }, { code: 'sysadmin', title: 'администратор' }, { code: 'program', title: 'программа, автоматически' }],
          },
        },
        until: { title: 'срок', kind: { type: 'choice', options: [{ code: 'lessonDay', title: 'в день урока' }, { code: 'entry', title: 'в момент записи' }] } },
      },
    },
  },
} as const satisfies Readonly<Record<string, Parameter>>;

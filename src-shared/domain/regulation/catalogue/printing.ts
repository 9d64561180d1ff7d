import type { Parameter } from '../value-kind';
import { keeping, owners, rhythm, yearly } from './kinds';

export const PRINTING = {
  journalPrintBy: { id: 'LRS-62', title: 'Журнал распечатан', kind: yearly },
  summaryPrintBy: { id: 'LRS-63', title: 'Годовые сводные ведомости распечатаны', kind: yearly },
  finalSummaryBy: { id: 'LRS-64', title: 'Итоговая ведомость для дипломов', kind: yearly },
  keepJournal: { id: 'LRS-65', title: 'Хранение журналов', kind: keeping },
  keepSummary: { id: 'LRS-66', title: 'Хранение годовых ведомостей', kind: keeping },
  keepFinalSummary: { id: 'LRS-67', title: 'Хранение итоговых ведомостей', kind: keeping },
  printCertify: {
    id: 'LRS-68', title: 'Заверение распечатки',
    kind: {
      type: 'choices', none: 'не заверяется',
      options: [{ code: 'stitched', title: 'прошивается' }, { code: 'director', title: 'подпись директора' }, { code: 'seal', title: 'печать' }, { code: 'deputy', title: 'подпись заместителя с датой проверки' }],
    },
  },
  duplex: {
    id: 'LRS-69', title: 'Вид распечатки',
    kind: { type: 'choice', options: [{ code: 'spread', title: 'разворот на двух сторонах листа' }, { code: 'twoSided', title: 'две стороны листа' }, { code: 'oneSided', title: 'одна сторона листа' }] },
  },
  printOwner: {
    id: 'LRS-70', title: 'Кто печатает',
    kind: { type: 'parts', parts: { journal: { title: 'журнал', kind: owners }, summary: { title: 'сводную ведомость', kind: owners } } },
  },
  backup: {
    id: 'LRS-71', title: 'Резервные копии', kind: { type: 'parts', parts: { main: { title: 'основные', kind: rhythm }, external: { title: 'на внешний носитель', kind: rhythm } } },
  },
  archive: {
    id: 'LRS-72', title: 'Архив',
    kind: { type: 'parts', parts: { rhythm: { title: 'когда', kind: rhythm }, copies: { title: 'носителей', kind: { type: 'number', from: 1, to: 5, words: ['носитель', 'носителя', 'носителей'] } } } },
  },
} as const satisfies Readonly<Record<string, Parameter>>;

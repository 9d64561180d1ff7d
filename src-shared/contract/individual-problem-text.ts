import type { CorrectionProblem, IndividualProblem, PlanClash, ProtocolProblem, SheetProblem } from '../domain/individual';
import { addDays } from '../lib/calendar-date';
import { formatDate } from '../lib/russian-date';

/** Why an individual plan is not saved, put after «Данные не приняты:». */
export function describePlanProblem(problem: IndividualProblem): string {
  switch (problem.code) {
    case 'outsideYear': return 'дни плана лежат вне учебного года';
    case 'endBeforeStart': return 'план кончается раньше, чем начинается';
    case 'notInSchool': return 'в первый день плана ученика нет в списке класса';
    case 'documentMissing': return 'не указаны номер и дата документа';
    case 'placeMissing': return 'не указано учреждение, где ученик учится';
    case 'stayWithoutEnd': return 'по справке известен и последний день: укажите его';
    case 'noLines': return 'в плане нет ни одного предмета';
    case 'overlaps': return `на эти дни у ученика уже есть такой план, с ${formatDate(problem.date)}: сначала закройте его датой`;
    case 'sheetOutside': return `на листе есть запись ${formatDate(problem.date)}: она осталась бы вне дней обучения`;
    case 'subjectTwice': return `«${problem.subject}» стоит в плане дважды`;
    case 'noHours': return `«${problem.subject}»: не указаны часы`;
    case 'lineOutsidePlan': return `«${problem.subject}»: дни предмета лежат вне дней плана`;
    case 'ownOutside': return `«${problem.subject}»: на своей странице уже записан урок ${formatDate(problem.date)}, он остался бы вне дней предмета`;
    case 'ownRecorded': return `«${problem.subject}»: на своей странице уже есть уроки (последний ${formatDate(problem.date)}), предмет не убирают, а закрывают датой`;
    case 'replacedTwice': return `страницу «${problem.page}» заменяют два предмета`;
    case 'notOnPage': return `на странице «${problem.page}» ученика в эти дни нет: заменять нечего`;
    case 'recordedOnPage': return `на странице «${problem.page}» у ученика уже есть запись ${formatDate(problem.date)}; замена возможна с ${formatDate(addDays(problem.date, 1))}`;
  }
}

/** «вт 2, с 09.12.2025: у ученика (Абрамов Егор) «Английский язык, 1 подгруппа», 7А; по плану – «Алгебра»». */
export function describePlanClash({ who, name, subject, page, date, when }: PlanClash): string {
  return `${when}, с ${formatDate(date)}: у ${who === 'pupil' ? 'ученика' : 'учителя'} (${name}) ${page}; по плану – «${subject}»`;
}

export const SHEET_PROBLEM_TEXTS: Readonly<Record<SheetProblem, string>> = {
  notOnPage: 'ученика нет на странице этого предмета',
  outsideStay: 'дата лежит вне дней обучения по этому листу',
  future: 'дата ещё не наступила',
  periodClosed: 'период закрыт: записи не меняются, обратитесь к завучу',
  nothingWritten: 'нет ни темы, ни задания, ни отметки',
  notInScale: 'такой отметки нет в шкале школы',
  gradeless: 'по этому предмету отметки не ставятся',
};

export const PROTOCOL_PROBLEM_TEXTS: Readonly<Record<ProtocolProblem, string>> = {
  notByProtocol: 'по форме обучения этого ученика отметки выставляет учитель, а не протокол',
  notOnPage: 'ученика нет на странице этого предмета',
  unknownSlot: 'такого учебного периода у класса нет',
  periodClosed: 'период закрыт: отметка не меняется, обратитесь к завучу',
  numberMissing: 'не указан номер протокола',
  future: 'дата протокола ещё не наступила',
  notAMark: 'это не отметка',
  markedOtherwise: 'отметка уже выставлена без протокола',
};

export const CORRECTION_PROBLEM_TEXTS: Readonly<Record<CorrectionProblem, string>> = {
  notOnPage: 'ученика нет на странице этого предмета',
  noSteps: 'в плане нет ни одной темы',
  closedBeforeOpened: 'работа закончена раньше, чем начата',
  future: 'дата ещё не наступила',
  resultMissing: 'работа закончена, но не написан её результат',
  doneWithoutDate: 'у темы есть результат, но нет дня, когда она проведена',
};

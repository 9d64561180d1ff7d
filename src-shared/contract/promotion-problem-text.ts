import type { PromotionProblem } from '../domain/movement';

/** Why a promotion cannot be carried out as planned. */
export const PROMOTION_PROBLEM_TEXTS: Readonly<Record<PromotionProblem, string>> = {
  alreadyPromoted: 'перевод из этого года уже сделан; сначала отмените его',
  yearNotPlanned: 'год с таким названием уже открыт или закрыт: переводят в год, который готовится',
  yearHasPupils: 'в классах нового года уже есть ученики',
  yearOverlaps: 'новый год начинается раньше, чем кончается нынешний',
  yearTooShort: 'новый год кончается раньше, чем начинается',
  orderMissing: 'не указан номер приказа о переводе',
  graduationOrderMissing: 'есть выпускники, но не указан номер приказа о выпуске',
  leavingDate: 'день, с которого выпускники не числятся, – не между началом нынешнего и началом нового года',
  classWithoutTarget: 'не для каждого класса решено, что с ним будет',
  badClass: 'у класса нового года нет литеры или такого класса не бывает',
  gradeBack: 'кто-то переведён в класс ниже своего',
  nobody: 'в классах нынешнего года нет учеников',
};

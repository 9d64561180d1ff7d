/** What happened, in one word. */
export const ACTION_TITLES: Readonly<Record<string, string>> = {
  insert: 'внесено', update: 'изменено', delete: 'удалено', bulk: 'загружено из файла', denied: 'отказано', login: 'вход', loginFailed: 'неудачный вход', secondLogin: 'второй вход одновременно', logout: 'выход',
  lock: 'вход закрыт', unlock: 'экран разблокирован', print: 'печать', export: 'выгрузка', view: 'просмотр карточки',
  rekey: 'смена ключа базы', restore: 'восстановлено', logCut: 'журнал обрезан',
};

const DOCUMENT_TITLES: Readonly<Record<string, string>> = {
  classBook: 'Классный журнал', summarySheet: 'Сводная ведомость', courseSpreads: 'Страница журнала', accessSlip: 'Листок доступа', recoverySheet: 'Лист восстановления доступа', auditLog: 'Журнал действий',
  movementReport: 'Движение контингента и приказы', leaverExtract: 'Выписка выбывающему', outageAct: 'Акт о техническом сбое', curriculum: 'Учебный план', teachingLoad: 'Педагогическая нагрузка', yearCalendar: 'Календарный учебный график', blankForm: 'Бланк с именами', acknowledgementSheet: 'Лист ознакомления', breachNotice: 'Сообщение о нарушении',
  lessonPlan: 'КТП с листом корректировки', dutyList: 'Календарь обязанностей', orderTemplate: 'Проект приказа', fulfilment: 'Выполнение учебного плана', programmePlan: 'Учебный план программы', processSchedule: 'График учебного процесса', familySlips: 'Листки доступа семьям', slipRegister: 'Журнал выдачи листков', consentForm: 'Бланк согласия', consentRegister: 'Реестр согласий', personExtract: 'Выписка персональных данных', breachAct: 'Акт о нарушении конфиденциальности', credentialRegister: 'Журнал выдачи реквизитов',
};

const REASONS: Readonly<Record<string, string>> = {
  wrongPassword: 'неверный пароль', unknownLogin: 'такого логина нет', accountBlocked: 'учётная запись заблокирована', temporaryPasswordExpired: 'одноразовый пароль просрочен',
  notAllowed: 'нет права', viewOnly: 'только просмотр', notYourPage: 'страница другого учителя', notYourClass: 'не свой класс', begun: 'начата', done: 'закончена',
};

/** The part of the program that a call belongs to, by the beginning of its name. */
const FEATURES: Readonly<Record<string, string>> = {
  journal: 'Страница журнала', people: 'Списки и карточки', consents: 'Согласия', families: 'Листки доступа семьям', printing: 'Печать', accounts: 'Учётные записи', exchange: 'Загрузка файлов', audit: 'Журнал действий', school: 'Школа',
  introduction: 'Приказы', lessonPlan: 'КТП', workProgramme: 'Рабочие программы', college: 'Программы колледжа', session: 'Вход', security: 'Безопасность', outage: 'Сбои и бланки', backup: 'Резервные копии', keys: 'Ключи базы', storage: 'База школы',
};

export function getActionTitle(action: string): string {
  return ACTION_TITLES[action] ?? action;
}

export function getDocumentTitle(document: string): string {
  return DOCUMENT_TITLES[document] ?? document;
}

export function getProcedureTitle(procedure: string): string {
  return FEATURES[procedure.split('.')[0] ?? ''] ?? procedure;
}

/** A reason that is a code in words, or as it was typed; a moment (of a lock) is left out. */
export function describeReason(reason: string | null): string {
  if (reason === null || /^\d{4}-\d\d-\d\dT/.test(reason)) return '';
  return REASONS[reason] ?? reason;
}

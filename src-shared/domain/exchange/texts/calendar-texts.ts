import { error, warning } from './problem-text';

/** School requisites, year, periods, vacations, bells. */
export const CALENDAR_TEXTS = {
  unknownTimeZone: error((d: { value: string }) =>
    `Часовой пояс «${d.value}» не распознан. Ожидается название вида «Europe/Moscow», «Asia/Yekaterinburg», «Asia/Krasnoyarsk».`),
  badWeekLength: error((d: { value: string }) => `Учебная неделя «${d.value}» не распознана. Ожидается «5 дней» или «6 дней».`),
  unknownCalendarKind: error((d: { value: string }) =>
    `Вид «${d.value}» не распознан. Ожидается «Учебный год», «Четверть», «Триместр», «Полугодие», «Семестр», «Модуль», «Каникулы» или «Праздник».`),
  badGrades: error((d: { value: string }) => `Классы «${d.value}» не распознаны. Ожидается один класс или промежуток: «1» или «5–9».`),
  missingYear: error(() => 'Нет строки «Учебный год» с его началом и концом. Добавьте её первой строкой листа.'),
  secondYear: error((d: { name: string }) => `Второй учебный год «${d.name}» в одном файле. Оставьте одну строку «Учебный год».`),
  endBeforeStart: error((d: { name: string; start: string; end: string }) =>
    `«${d.name}»: конец (${d.end}) раньше начала (${d.start}). Проверьте обе даты.`),
  outsideYear: error((d: { name: string; dates: string; year: string }) =>
    `«${d.name}» (${d.dates}) выходит за границы учебного года (${d.year}). Исправьте даты периода или года.`),
  yearTooShort: error((d: { year: string; names: readonly string[] }) =>
    `Учебный год (${d.year}) короче своих периодов: за его границы выходят ${d.names.map((name) => `«${name}»`).join(', ')}. Исправьте границы года или периодов.`),
  periodOverlap: error((d: { name: string; dates: string; others: string; suggestion: string }) =>
    `«${d.name}» (${d.dates}) пересекается с ${d.others}. Учебные периоды одних и тех же классов не должны накладываться. ${d.suggestion}`),
  vacationOverlap: error((d: { name: string; dates: string; other: string; otherDates: string }) =>
    `«${d.name}» (${d.dates}) пересекается с «${d.other}» (${d.otherDates}). Каникулы должны лежать между периодами, внутри одного периода и не накладываться друг на друга. Исправьте даты.`),
  periodGap: error((d: { from: string; to: string; grades: string }) =>
    `Учебные дни ${d.from}–${d.to} (${d.grades}) не входят ни в один период и не объявлены каникулами. Продлите период или впишите каникулы.`),
  gradeWithoutPeriods: error((d: { grade: number }) =>
    `Для ${d.grade} классов не указано ни одного учебного периода. Добавьте четверти, триместры или полугодия на лист «Учебный год».`),
  bellEndBeforeStart: error((d: { schedule: string; lesson: number; start: string; end: string }) =>
    `«${d.schedule}», ${d.lesson}-й урок: конец (${d.end}) не позже начала (${d.start}). Исправьте время.`),
  bellOverlap: error((d: { schedule: string; lesson: number; start: string; previousEnd: string }) =>
    `«${d.schedule}»: ${d.lesson}-й урок начинается в ${d.start}, когда ${d.lesson - 1}-й ещё идёт (до ${d.previousEnd}). Уроки не должны накладываться, исправьте время.`),
  bellTwice: error((d: { schedule: string; lesson: number }) =>
    `«${d.schedule}»: ${d.lesson}-й урок указан дважды. Оставьте одну строку.`),
  holidayOnVacation: warning((d: { name: string; vacation: string }) =>
    `Праздник «${d.name}» попадает на каникулы «${d.vacation}»: на число уроков он не повлияет.`),
  unknownDirector: warning((d: { value: string }) =>
    `Директора «${d.value}» нет на листе «Сотрудники». В документах будет стоять имя с листа «Школа».`),
};

import { plural } from '../../../lib/plural';
import { error, hint, listSome, repeatedError, warning } from './problem-text';

const hours = (count: number): string => `${count} ${plural(count, 'час', 'часа', 'часов')}`;

/** Curriculum, load, subgroups, timetable. */
export const TIMETABLE_TEXTS = {
  unknownSubject: repeatedError((d: { value: string; similar: string | null }) =>
    `Предмета «${d.value}» нет на листе «Предметы».${hint(d.similar)} Исправьте название или добавьте предмет.`),
  unknownPlanColumn: error((d: { value: string }) =>
    `Заголовок «${d.value}» не распознан: ожидается номер параллели («7») или класс с листа «Классы» («10А»).`),
  duplicatePlanRow: error((d: { subject: string; row: number }) => `Предмет «${d.subject}» уже есть в строке ${d.row}. Сложите часы в одну строку.`),
  duplicateLoad: error((d: { course: string; row: number }) => `Нагрузка «${d.course}» уже есть в строке ${d.row}. Оставьте одну строку.`),
  classWithoutLoad: error((d: { name: string }) => `Для класса ${d.name} на листе «Нагрузка» нет ни одной строки. Добавьте его предметы и учителей.`),
  loadNotAsPlanned: error((d: { className: string; subject: string; load: number; plan: number; groups: readonly string[] }) =>
    `${d.className}, «${d.subject}»${d.groups.length > 0 ? ` (${d.groups.join(', ')})` : ''}: в нагрузке ${hours(d.load)} в неделю, в учебном плане ${d.plan}. Приведите к одному числу.`),
  planNotAsLoad: error((d: { column: string; subject: string; plan: number; load: number; classes: readonly string[] }) =>
    `«${d.subject}», ${d.column}: в учебном плане ${hours(d.plan)} в неделю, а в нагрузке (${d.classes.join(', ')}) – ${d.load}. Исправьте учебный план или нагрузку.`),
  plannedWithoutLoad: error((d: { className: string; subject: string; plan: number }) =>
    `${d.className}: «${d.subject}» есть в учебном плане (${hours(d.plan)} в неделю), но на листе «Нагрузка» его нет. Добавьте строку с учителем или уберите часы из плана.`),
  groupsUnequal: error((d: { className: string; subject: string; groups: readonly string[] }) =>
    `${d.className}, «${d.subject}»: у подгрупп разное число часов (${d.groups.join('; ')}). У всех подгрупп предмета часы должны быть одинаковы.`),
  groupsOfIndivisible: warning((d: { subject: string; classes: readonly string[] }) =>
    `«${d.subject}» на листе «Предметы» не отмечен как делимый на подгруппы, но в нагрузке делится (${listSome(d.classes)}).`),
  groupWithoutList: error((d: { course: string }) =>
    `Для подгруппы «${d.course}» на листе «Подгруппы» нет ни одного ученика. Добавьте её список.`),
  groupNotInLoad: repeatedError((d: { course: string; known: readonly string[] }) =>
    `Подгруппы «${d.course}» нет на листе «Нагрузка»${d.known.length > 0 ? ` (есть: ${listSome(d.known)})` : ''}. Исправьте название или добавьте строку нагрузки.`),
  unknownMember: repeatedError((d: { name: string; className: string; elsewhere: string | null; similar: string | null }) =>
    `Ученика «${d.name}» нет в классе ${d.className} на листе «Ученики»${d.elsewhere === null ? '' : ` (есть в ${d.elsewhere})`}.${hint(d.similar)} Исправьте ФИО или класс.`),
  memberTwice: error((d: { name: string; subject: string; groups: readonly string[] }) =>
    `«${d.name}» записан по предмету «${d.subject}» дважды (${d.groups.join(', ')}). Ученик может быть только в одной подгруппе предмета.`),
  studentsWithoutGroup: error((d: { className: string; subject: string; names: readonly string[] }) =>
    `${d.className}, «${d.subject}»: не распределены по подгруппам ${listSome(d.names)}. Впишите каждого ученика класса в одну из подгрупп.`),
  unknownDay: error((d: { value: string }) => `День «${d.value}» не распознан. Ожидается день недели: «Понедельник» … «Суббота».`),
  dayMissing: error(() => 'Не указан день недели. Впишите его в колонку «День».'),
  classWithoutTimetable: error((d: { name: string }) => `В расписании нет уроков класса ${d.name}. Добавьте его столбец.`),
  unreadableLesson: error((d: { value: string }) =>
    `Урок «${d.value}» записан непонятно. Ожидается «Матем. каб. 305» или «Англ. яз. (1 подгруппа) каб. 301», каждая подгруппа с новой строки.`),
  unknownLesson: error((d: { subject: string | null; similar: string | null; room: string | null; className: string }) =>
    [
      d.subject === null ? '' : `Предмета «${d.subject}» нет на листе «Предметы» (урок класса ${d.className}).${hint(d.similar)}`,
      d.room === null ? '' : `Кабинета «${d.room}» нет на листе «Кабинеты»${d.subject === null ? ` (урок класса ${d.className})` : ''}.`,
      'Исправьте запись урока или добавьте недостающее на лист.',
    ].filter(Boolean).join(' ')),
  lessonNotInLoad: error((d: { course: string; known: readonly string[] }) =>
    `В расписании есть «${d.course}», а на листе «Нагрузка» такой строки нет${d.known.length > 0 ? ` (по этому предмету есть: ${listSome(d.known)})` : ''}. Исправьте урок или добавьте нагрузку.`),
  lessonWithoutBell: error((d: { lesson: number; className: string; schedule: string; last: number }) =>
    `У класса ${d.className} стоит ${d.lesson}-й урок, а в расписании звонков «${d.schedule}» их только ${d.last}. Перенесите урок или добавьте звонок.`),
  lessonOnDayOff: error((d: { day: string }) => `${d.day} – выходной при пятидневной учебной неделе (лист «Школа»). Перенесите уроки или исправьте учебную неделю.`),
  teacherClash: error((d: { teacher: string; when: string; lessons: readonly string[] }) =>
    `«${d.teacher}» в одно время ведёт два урока (${d.when}): ${d.lessons.join(' и ')}. Перенесите один из них или исправьте учителя в нагрузке.`),
  teacherOverloaded: error((d: { teacher: string; course: string; count: number; lessons: readonly string[] }) =>
    `«${d.teacher}» по нагрузке ведёт «${d.course}», но в это время у него другие уроки: ${d.count} ${plural(d.count, 'раз', 'раза', 'раз')} в неделю (${listSome(d.lessons, 3)}). Похоже, в нагрузке указан не тот учитель.`),
  roomClash: error((d: { room: string; when: string; lessons: readonly string[] }) =>
    `Кабинет «${d.room}» занят дважды (${d.when}): ${d.lessons.join(' и ')}. Назначьте одному из уроков другой кабинет.`),
  sharedGym: warning((d: { rooms: readonly string[]; count: number; examples: readonly string[] }) =>
    `${d.rooms.join(', ')}: ${d.count} ${plural(d.count, 'раз', 'раза', 'раз')} в неделю занимаются два класса сразу (${listSome(d.examples, 3)}). Для спортзала это допустимо.`),
  classClash: error((d: { className: string; when: string; lessons: readonly string[]; who: string }) =>
    `${d.className}, ${d.when}: ${d.who} одновременно на уроках ${d.lessons.join(' и ')}. Оставьте один урок или проверьте подгруппы.`),
  wrongLesson: error((d: { className: string; extra: string; extraHours: string; lacking: string; lackingHours: string; others: readonly string[]; clash: string | null }) =>
    `${d.className}: «${d.extra}» стоит в расписании лишний раз (${d.extraHours}), а «${d.lacking}» не хватает (${d.lackingHours}). Похоже, здесь вместо «${d.extra}» должен быть урок «${d.lacking}»${
      d.others.length > 0 ? ` (другие уроки «${d.extra}»: ${d.others.join(', ')})` : ''}.${d.clash === null ? '' : ` К тому же ${d.clash}.`} Исправьте урок или нагрузку.`),
  lessonsExtra: error((d: { course: string; timetable: number; load: number }) =>
    `«${d.course}»: в расписании ${d.timetable} ${plural(d.timetable, 'урок', 'урока', 'уроков')} в неделю, по нагрузке ${hours(d.load)}. Уберите лишний урок или исправьте нагрузку.`),
  lessonsLacking: error((d: { course: string; timetable: number; load: number }) =>
    `«${d.course}»: по нагрузке ${hours(d.load)} в неделю, а в расписании ${d.timetable} ${plural(d.timetable, 'урок', 'урока', 'уроков')}. Добавьте уроки в расписание или исправьте нагрузку.`),
  overNorm: warning((d: { className: string; week: string | null; days: readonly string[]; source: string }) =>
    `${d.className}: ${[d.week, ...d.days].filter((part) => part !== null).join('; ')}. Норма: ${d.source}. Внести можно, но завуч должен это подтвердить.`),
};

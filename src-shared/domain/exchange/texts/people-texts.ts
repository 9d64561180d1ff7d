import { plural } from '../../../lib/plural';
import { error, hint, listSome, repeatedError, warning } from './problem-text';

/** Staff, classes, pupils, subgroups. */
export const PEOPLE_TEXTS = {
  unknownRole: error((d: { value: string }) =>
    `Роль «${d.value}» не распознана. Ожидается: «учитель», «классный руководитель», «заместитель директора», «директор», «секретарь», «администратор», «заведующий отделением».`),
  studentRole: error((d: { value: string; name: string }) =>
    `Роль «${d.value}» (${d.name}): ученикам и родителям учётные записи не выдаются. Уберите строку с листа «Сотрудники».`),
  noRole: warning((d: { name: string }) => `У сотрудника «${d.name}» не указана роль: учётная запись для него не будет создана.`),
  badEmail: error((d: { name: string }) => `E-mail (${d.name}) записан неверно. Ожидается адрес вида ivanova.mi@school.example.`),
  duplicateEmail: error((d: { name: string; other: string; row: number }) =>
    `Тот же e-mail уже стоит в строке ${d.row} (${d.other}). По e-mail различают сотрудников: впишите для «${d.name}» свой адрес или удалите повтор.`),
  duplicateLogin: error((d: { login: string; other: string; row: number }) =>
    `Логин «${d.login}» (часть e-mail до @) уже занят сотрудником из строки ${d.row} (${d.other}). Впишите другой адрес.`),
  duplicateStaff: error((d: { name: string; row: number }) =>
    `Сотрудник «${d.name}» уже есть в строке ${d.row}. Если это повтор – удалите строку; если полные тёзки – добавьте отличие к имени, иначе их не различить в нагрузке.`),
  unknownStaff: repeatedError((d: { value: string; role: string; similar: string | null }) =>
    `${d.role} «${d.value}» не найден на листе «Сотрудники».${hint(d.similar)} Исправьте ФИО или добавьте сотрудника.`),
  unknownRoom: repeatedError((d: { value: string }) => `Кабинета «${d.value}» нет на листе «Кабинеты». Исправьте номер или добавьте кабинет.`),
  duplicateRoom: error((d: { name: string; row: number }) => `Кабинет «${d.name}» уже есть в строке ${d.row}. Удалите повтор.`),
  duplicateSubject: error((d: { name: string; row: number }) =>
    `Предмет или краткое название «${d.name}» уже есть в строке ${d.row}. Названия предметов не должны повторяться.`),
  duplicateClass: error((d: { name: string; row: number }) => `Класс «${d.name}» уже есть в строке ${d.row}. Удалите повтор.`),
  classNameMismatch: error((d: { name: string; expected: string }) =>
    `Название класса «${d.name}» не сходится с параллелью и литерой («${d.expected}»). Исправьте одно из них.`),
  unknownBells: repeatedError((d: { value: string; known: readonly string[] }) =>
    `Расписания звонков «${d.value}» нет на листе «Звонки». Есть: ${listSome(d.known.map((name) => `«${name}»`))}.`),
  classWithoutTeacher: warning((d: { name: string }) => `У класса ${d.name} не указан классный руководитель.`),
  teacherOfTwoClasses: warning((d: { teacher: string; classes: readonly string[] }) =>
    `«${d.teacher}» – классный руководитель сразу в классах ${d.classes.join(', ')}. Проверьте, нет ли ошибки.`),
  classTeacherWithoutRole: warning((d: { teacher: string; name: string }) =>
    `«${d.teacher}» указан классным руководителем ${d.name}, но роли «классный руководитель» на листе «Сотрудники» у него нет. Роль будет добавлена.`),
  roleWithoutClass: warning((d: { teacher: string }) =>
    `У сотрудника «${d.teacher}» роль «классный руководитель», но на листе «Классы» за ним нет класса.`),
  emptyClass: warning((d: { name: string }) => `В классе ${d.name} нет ни одного ученика на листе «Ученики».`),
  unknownClass: repeatedError((d: { value: string; known: readonly string[] }) =>
    `Класса «${d.value}» нет на листе «Классы». Ожидается один из его классов${d.known.length > 0 ? `, например «${d.known[0] ?? ''}»` : ''}. Исправьте класс или добавьте его на лист «Классы».`),
  badSnils: error((d: { name: string }) =>
    `СНИЛС (${d.name}) записан неверно. Ожидается 11 цифр вида 123-456-789 64. Перепишите номер с документа.`),
  wrongSnils: error((d: { name: string; expected: string }) =>
    `СНИЛС (${d.name}) не проходит проверку: у такого номера последние две цифры должны быть ${d.expected}. В номере опечатка, сверьте его с документом.`),
  noStudentKey: error((d: { name: string }) =>
    `У ученика (${d.name}) нет ни СНИЛС, ни номера личного дела: по ним программа узнаёт ученика. Впишите хотя бы одно.`),
  duplicateStudent: error((d: { name: string; row: number; same: readonly string[] }) =>
    `Строка повторяет строку ${d.row}: ученик «${d.name}» уже есть (совпадает: ${d.same.join(', ')}). Удалите лишнюю строку.`),
  duplicateSnils: error((d: { name: string; other: string; row: number }) =>
    `Такой же СНИЛС стоит в строке ${d.row} у другого ученика (${d.other}). Сверьте СНИЛС «${d.name}» с документом.`),
  duplicatePersonalFile: error((d: { name: string; other: string; row: number }) =>
    `Такой же номер личного дела стоит в строке ${d.row} у другого ученика (${d.other}). Исправьте номер «${d.name}».`),
  bornInFuture: error((d: { name: string; date: string; yearStart: string }) =>
    `Дата рождения ${d.date} (${d.name}) позже начала учебного года (${d.yearStart}). Сверьте дату с документом.`),
  impossibleAge: error((d: { name: string; date: string }) =>
    `Дата рождения ${d.date} (${d.name}) невозможна для школьника. Сверьте дату с документом.`),
  unlikelyAge: warning((d: { name: string; age: number; className: string }) =>
    `«${d.name}»: по дате рождения на начало года ${d.age} ${plural(d.age, 'год', 'года', 'лет')}, для класса ${d.className} это необычно. Проверьте дату.`),
  wrongEntryDate: error((d: { name: string; why: string }) => `Дата зачисления (${d.name}) ${d.why}. Исправьте дату.`),
  withoutConsent: warning((d: { count: number; classes: readonly string[] }) =>
    `Нет согласия на обработку персональных данных: ${d.count} ${plural(d.count, 'ученик', 'ученика', 'учеников')} (классы ${listSome(d.classes, 40)}). Они будут внесены и попадут в список «Нет согласия».`),
  sameShortName: warning((d: { pairs: readonly string[] }) =>
    `Фамилия и имя повторяются в одном классе: ${listSome(d.pairs)}. В списках у них будет показано отчество.`),
  sameFullName: warning((d: { name: string; className: string; row: number }) =>
    `В классе ${d.className} два ученика «${d.name}» (ещё строка ${d.row}), документы у них разные. Проверьте, что это не один ученик.`),
  sharedDiaryEmail: warning((d: { emails: readonly string[] }) =>
    `Один e-mail для дневника у учеников из разных семей: ${listSome(d.emails)}. Проверьте, чтобы оценки не ушли чужим родителям.`),
};

/** What a row of a table is called in a finding. */
const TABLE_TITLES: Readonly<Record<string, string>> = {
  class_set: 'Класс-комплект', subject_teacher: 'Учитель предмета', work_type: 'Вид работы', absence_code: 'Код отсутствия', responsible_person: 'Ответственное лицо', approval: 'Утверждение директором',
  readiness_section: 'Раздел готовности', quality_check: 'Проверка данных',
  school: 'Школа', school_year: 'Учебный год', grading_period: 'Учебный период', vacation: 'Каникулы или праздник', bell_schedule: 'Расписание звонков', bell_time: 'Звонок',
  special_day: 'Особый день', bell_rule: 'Назначение звонков', room: 'Кабинет', subject: 'Предмет', school_class: 'Класс', class_teacher: 'Классное руководство', class_bells: 'Звонки класса', setting: 'Настройка',
  staff: 'Карточка сотрудника', account: 'Учётная запись', account_role: 'Роль учётной записи', student: 'Карточка ученика', guardian: 'Родитель', student_guardian: 'Родитель ученика',
  consent: 'Согласие', consent_scan: 'Скан согласия', enrolment: 'Зачисление в класс', curriculum_line: 'Строка учебного плана', course_hours: 'Прежние часы страницы', group_class: 'Класс группы', division_proposal: 'Предложение о делении',
  individual_plan: 'Индивидуальный план', individual_line: 'Предмет индивидуального плана', study_group: 'Группа', group_member: 'Состав группы', course: 'Страница журнала',
  course_teacher: 'Учитель страницы', lesson_plan: 'КТП', lesson_plan_item: 'Тема КТП', lesson_plan_correction: 'Корректировка КТП', lesson_plan_change: 'Изменение темы КТП', lost_lesson: 'Потерянный урок', timetable_version: 'Вариант расписания', timetable_entry: 'Урок в расписании',
  lesson: 'Урок', mark_column: 'Колонка отметок', mark: 'Отметка', absence: 'Пропуск', lesson_note: 'Заметка учителя', period_mark: 'Отметка за период',
  period_closing: 'Закрытие периода', import_batch: 'Загрузка файла', acknowledgement: 'Ознакомление с правилами', breach_report: 'Сообщение о нарушении', role_request: 'Роль на подтверждение', backup_copy: 'Резервная копия', outage_act: 'Акт о техническом сбое', outage_act_class: 'Класс в акте о сбое', key_entry: 'Запись файла ключей',
  regulation_value: 'Параметр регламента', integrity_check: 'Проверка целостности', lesson_plan_columns: 'Столбцы КТП учителя', movement_change: 'Изменённая строка движения',
  movement_order: 'Приказ по контингенту', movement: 'Движение ученика', movement_step: 'Действие с движением', carried_record: 'Перенесённая запись', movement_request: 'Заявка классного руководителя', promotion: 'Перевод на новый год',
  student_exemption: 'Освобождение от предмета', data_report: 'Сообщение об изменении данных', data_check: 'Проверка данных класса', family_slip: 'Листок доступа семьи', account_end: 'Окончание работы', delegation: 'Временное поручение', credential_request: 'Заявка на доступ', breach_act: 'Акт о нарушении', breach_operation: 'Операция в акте о нарушении', family_breach: 'Нарушение у семьи', duty_mark: 'Выполненная обязанность',
  attachment: 'Приложенный файл', attachment_part: 'Часть файла', work_programme: 'Рабочая программа', professional_programme: 'Профессиональная программа', programme_plan: 'План программы', programme_line: 'Строка плана программы',
  programme_semester: 'Часы семестра', process_week: 'Неделя графика учебного процесса',
  individual_replacement: 'Замена страницы класса своей', individual_lesson: 'Строка листа индивидуального обучения', attestation_protocol: 'Протокол аттестации', correction_plan: 'План коррекционной работы', correction_step: 'Тема коррекционной работы',
};

const FIELD_TITLES: Readonly<Record<string, string>> = {
  halfHour: 'полчаса', hoursFrom: 'часы с даты', division: 'состав групп', proposedAt: 'предложено', proposedBy: 'кто предложил', place: 'учреждение',
  site: 'сайт', sealText: 'текст печати', organisationKind: 'тип организации', levels: 'уровни образования', responsibleId: 'ответственный', closedFrom: 'закрыт с', isGradeless: 'безотметочный', level: 'уровень',
  firstLesson: 'первый урок', lessonMinutes: 'минут в уроке', mostPerDay: 'уроков в день', mostPerWeek: 'уроков в неделю', setId: 'класс-комплект', needsNumber: 'нужен номер', needsTopic: 'нужна тема',
  needsHours: 'нужны часы', isMonitoring: 'внутренний контроль', termKind: 'срок отметок', weightPercent: 'вес', meaning: 'значение', hasNotice: 'сообщать семье', duty: 'обязанность', isActive: 'действует',
  orderDate: 'дата приказа', contentDigest: 'отпечаток содержания', submittedAt: 'представлено', submittedBy: 'кто представил', approvedOn: 'утверждено', remark: 'замечание', isNeeded: 'требуется', ownerRole: 'кто отвечает', dueDate: 'срок',
  checkedAt: 'проверено', defectCount: 'найдено недостатков',
  fullName: 'полное имя', shortName: 'краткое имя', locality: 'населённый пункт', address: 'адрес', inn: 'ИНН', ogrn: 'ОГРН', directorName: 'директор', weekDays: 'учебных дней',
  timeZone: 'часовой пояс', preset: 'образец', createdAt: 'создано', name: 'название', startDate: 'начало', endDate: 'конец', isOpen: 'открыт', kind: 'вид', ordinal: 'порядок',
  closedOn: 'закрыт', retiredOn: 'действовали по', timesChangedAt: 'времена изменены', followsWeekday: 'по расписанию дня', followsParity: 'по расписанию недели', gradeFrom: 'с класса', gradeTo: 'по класс', lessonNumber: 'номер урока', startTime: 'начало', endTime: 'конец', title: 'заголовок', capacity: 'мест', area: 'область',
  component: 'компонент', isDivisible: 'делится на группы', grade: 'параллель', letter: 'литера', shift: 'смена', profile: 'профиль', dateFrom: 'с даты', dateTo: 'по дату',
  value: 'значение', lastName: 'фамилия', firstName: 'имя', middleName: 'отчество', birthDate: 'дата рождения', position: 'должность', email: 'почта', phone: 'телефон',
  employedFrom: 'работает с', dismissedOn: 'уволен', login: 'логин', passwordHash: 'пароль', mustChange: 'смена пароля', slipExpiresAt: 'срок листка', isBlocked: 'блокировка',
  failedAttempts: 'неверных попыток', lockedUntil: 'закрыта до', lastLoginAt: 'последний вход', lastWorkstation: 'место входа', rolesChangedAt: 'роли изменены', role: 'роль',
  sex: 'пол', snils: 'СНИЛС', personalFile: 'личное дело', diaryEmail: 'почта дневника', entryDate: 'поступление', entryOrder: 'приказ', educationForm: 'форма обучения',
  healthGroup: 'группа здоровья', paperExtract: 'бумажная выписка', relation: 'кем приходится', decision: 'решение', decidedOn: 'дата решения', hoursPerWeek: 'часов в неделю',
  fileName: 'файл', section: 'раздел', topic: 'тема', hours: 'часов', lessonType: 'тип урока', homework: 'домашнее задание', weekday: 'день недели', parity: 'чётность', date: 'дата',
  noHomework: '«не задано»', homeworkMinutes: 'минут на задание', studied: 'изучено', topicReason: 'причина отступления от КТП', mergedInto: 'объединена с карточкой', attendanceTaken: 'посещаемость отмечена', noMarks: '«без отметок»', source: 'источник',
  workType: 'вид работы', comment: 'комментарий', code: 'код', text: 'текст', minutes: 'минут', slot: 'место', closedAt: 'закрыто', rowVersion: 'номер изменения',
  changedAt: 'время записи', changedBy: 'кто записал', closedBy: 'кто закрыл', state: 'состояние', rowCount: 'строк', report: 'отчёт', fileDigest: 'отпечаток файла',
  appliedAt: 'загружено', yearId: 'учебный год', roomId: 'кабинет', classId: 'класс', staffId: 'сотрудник', accountId: 'учётная запись', studentId: 'ученик', guardianId: 'родитель',
  subjectId: 'предмет', groupId: 'группа', courseId: 'страница журнала', planId: 'КТП', planItemId: 'тема КТП', versionId: 'вариант расписания', scheduleId: 'звонки',
  lessonId: 'урок', columnId: 'колонка', periodId: 'период', teacherId: 'учитель', id: 'номер', ruleVersion: 'редакция правила', confirmedAt: 'подтверждено', workstation: 'компьютер', reporter: 'кто сообщил', noticedAt: 'замечено',
  reportedAt: 'сообщено', description: 'что случилось', outcome: 'что сделано', seenAt: 'прочитано', number: 'номер', startedAt: 'начало', endedAt: 'конец', cause: 'причина', isWholeSchool: 'вся школа', registeredAt: 'составлен', registeredBy: 'кто составил', decidedBy: 'кто решил', decisionReason: 'основание решения', actId: 'акт', requestedAt: 'запрошено', decidedAt: 'решено', publicKey: 'открытый ключ', madeAt: 'сделано', madeBy: 'кто сделал',
  finishedAt: 'конец', reason: 'причина', path: 'файл', isExternal: 'вне этого компьютера', sizeKb: 'размер, КБ', sha256: 'отпечаток файла', durationMs: 'время, мс', result: 'итог', findings: 'найдено',
  otherPositions: 'другие должности', branch: 'филиал', documentKind: 'вид документа', documentNumber: 'номер документа', documentIssued: 'кем и когда выдан', emailConfirmedOn: 'почта подтверждена',
  preferredChannel: 'способ связи', sourceDocument: 'документ-источник', endedOn: 'закончено', endedReason: 'почему закончено', givenBy: 'кто подписал', paperNumber: 'номер бумаги', keptAt: 'где хранится',
  validUntil: 'действует до', withdrawnOn: 'отозвано', withdrawalDocument: 'документ об отзыве', basis: 'основание', document: 'документ', receivedOn: 'получено', form: 'форма', reference: 'реквизиты',
  content: 'содержание', appliedOn: 'внесено', appliedBy: 'кто внёс', checkedOn: 'проверено', checkedBy: 'кто проверил', studentCount: 'учеников', codeDigest: 'код', issuedAt: 'выдан',
  issuedOn: 'дата выдачи', issuedBy: 'кто выдал', recipient: 'получатель', handedOn: 'вручён', cancelledOn: 'отменён', cancelReason: 'почему отменён',
  orderId: 'приказ', stepId: 'действие', fromClassId: 'из класса', toClassId: 'в класс', destination: 'куда или откуда', origin: 'откуда запись', originCourseId: 'прежняя страница', originLessonId: 'прежний урок', askedAt: 'подана', askedBy: 'кто подал', answer: 'ответ', fromYearId: 'из года', toYearId: 'в год', overrideReason: 'основание разрешения', overrideBy: 'кто разрешил',
  isOk: 'без нарушений', findingCount: 'найдено нарушений', lineCount: 'строк журнала', control: 'контрольное число',
  orderNumber: 'номер приказа', head: 'заголовок', columns: 'столбцы', entity: 'таблица', entityKey: 'строка', before: 'прежнее значение',
  setting: 'параметр', topicAt: 'тема записана', homeworkAt: 'задание записано', attendanceAt: 'посещаемость записана',
  isReserve: 'резерв', plannedDate: 'дата по плану', plannedUntil: 'по плану до', correctedTopic: 'тема после корректировки', correctedHours: 'часов после корректировки', correctedDate: 'дата после корректировки', correctedUntil: 'после корректировки до',
  madeOn: 'дата корректировки', shortage: 'не хватает часов', linesBefore: 'прежние строки', edits: 'сохранений', correctionId: 'корректировка', itemId: 'тема', intoItemId: 'объединена с темой', hoursBefore: 'часов было', hoursAfter: 'часов стало', topicBefore: 'тема была',
  headId: 'последняя запись', headHash: 'её отпечаток', reportedBy: 'кто сообщил', seenBy: 'кто прочитал', requestedBy: 'кто запросил', blockedFrom: 'вход закрыт с', absentStaffId: 'кто отсутствует', actingStaffId: 'кто замещает', endedBy: 'кто прекратил', requestedOn: 'дата просьбы', dueOn: 'срок', reportId: 'сообщение', suspectedFrom: 'предполагаемая утечка', notifiedAt: 'извещены', operationsUntil: 'операции до', measures: 'меры', commission: 'комиссия', confirmedBy: 'кто подтвердил', auditId: 'запись журнала', isInvalid: 'недействительна', toldBy: 'кто сообщил', noticedOn: 'замечено', toldOn: 'сообщено', dutyKey: 'обязанность', isPersonal: 'личная', doneAt: 'выполнено', note: 'примечание',
  size: 'размер, байт', storedAt: 'сохранён', storedBy: 'кто сохранил', attachmentId: 'файл', edition: 'редакция', approvedBy: 'чем утверждена', withdrawnAt: 'снята', withdrawalReason: 'почему снята',
  qualification: 'квалификация', base: 'на базе', studyMonths: 'месяцев обучения', programmeId: 'программа', admissionYear: 'год набора', cycle: 'цикл', indexCode: 'индекс', semester: 'семестр',
  attestation: 'форма аттестации', hasCourseWork: 'курсовая работа', weekStart: 'неделя с',
  documentDate: 'дата документа', consentId: 'согласие', lineId: 'предмет плана', openedOn: 'начата', plannedOn: 'срок', doneOn: 'проведено',
};

export function getTableTitle(table: string): string {
  return TABLE_TITLES[table] ?? table;
}

export function getFieldTitle(field: string): string {
  return FIELD_TITLES[field] ?? field;
}

const OTHER_FLAGS = new Set(['noHomework', 'noMarks', 'attendanceTaken', 'mustChange', 'paperExtract']);

/** A column that holds 0 or 1: «нет», «да». */
export function isFlag(field: string): boolean {
  return OTHER_FLAGS.has(field) || /^(is|has|needs)[A-Z]/.test(field);
}

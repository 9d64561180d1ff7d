import { PARAMETERS, type SettingKey } from './catalogue';
import { formatSetting, formatValue } from './format-value';
import type { Regulation } from './regulation';
import type { AnyValue } from './value-kind';

/** A line of the annex «Параметры ведения ЭЖ»: which data, in which document, who fills it until when, may it be edited, how it is kept. */
export type StorageLine = { readonly data: string; readonly document: string; readonly filledBy: string; readonly until: string; readonly editing: string; readonly storage: string };

const LEFT = 'Классный журнал, левая страница';
const RIGHT = 'Классный журнал, правая страница';

/** The table that the local act asks for (002 gen 12), from the regulation in force: nothing in it is written twice. */
export function describeStorage(regulation: Regulation): readonly StorageLine[] {
  const say = (key: SettingKey): string => formatSetting(key, regulation.get(key));
  const { marks, other } = PARAMETERS.entryWindow.kind.parts;
  const window = regulation.get('entryWindow');
  const ofMarks = `${formatValue(marks.kind, window.marks)}; исправление – ${say('correctionPolicy')}`;
  const ofLesson = formatValue(other.kind, window.other);
  const afterClose = `после закрытия периода – ${say('editAfterClose')}`;
  const journal = say('keepJournal');
  const summary = say('keepSummary');
  const line = (data: string, document: string, filledBy: string, until: string, editing: string, storage: string): StorageLine => ({ data, document, filledBy, until, editing, storage });
  return [
    line('Отсутствующие на уроке', LEFT, 'учитель', say('attendanceTerm'), ofLesson, journal),
    line('Причины пропусков, итоги посещаемости', 'Учёт посещаемости', 'классный руководитель', say('ctAttendanceRhythm'), `${say('ctAttendanceEdit')}; до закрытия периода`, journal),
    line('Тема урока, изученное', RIGHT, 'учитель', say('topicTerm'), ofLesson, journal),
    line('Домашнее задание', RIGHT, 'учитель', say('homeworkTerm'), ofLesson, journal),
    line('Отметки за урок', LEFT, 'учитель', say('markTerm'), ofMarks, journal),
    line('Отметки за контрольные работы', LEFT, 'учитель', say('controlMarkTerm'), ofMarks, journal),
    line('Отметки за письменные работы, сочинения', LEFT, 'учитель', say('writtenMarkTerm'), ofMarks, journal),
    line('Отметки за период и год', 'Классный журнал, сводная ведомость', 'учитель', say('periodMarkTerm'), afterClose, summary),
    line('Замены уроков', RIGHT, formatPart('substitution', 'by', regulation), formatPart('substitution', 'until', regulation), ofLesson, journal),
    line('Сведения об учениках и родителях', 'Общие сведения об обучающихся', say('movementOwner'), `проверка: ${say('ctDataCheck')}`, 'по мере изменения данных', journal),
    line('Подгруппы', 'Списки подгрупп', formatPart('groupOwner', 'confirmedBy', regulation), say('groupListsBy'), 'состав меняется с даты', journal),
    line('Расписание', 'Расписание уроков', say('timetableOwner'), formatPart('timetableLead', 'due', regulation), 'новый вариант с даты', journal),
    line('КТП и рабочие программы', 'КТП', 'учитель', formatPart('planLead', 'due', regulation), 'лист корректировки с причиной', journal),
    line('Распечатка журнала', 'Классный журнал', formatPart('printOwner', 'journal', regulation), say('journalPrintBy'), `не правится; ${say('printCertify')}`, journal),
    line('Сводная ведомость за год', 'Сводная ведомость', formatPart('printOwner', 'summary', regulation), say('summaryPrintBy'), `не правится; ${say('printCertify')}`, summary),
    line('База данных', 'Резервные копии и архив', 'администратор', `${say('backup')}; архив: ${say('archive')}`, 'не правятся', `${say('paperMode')}`),
  ];
}

function formatPart(key: 'substitution' | 'groupOwner' | 'timetableLead' | 'planLead' | 'printOwner', part: string, regulation: Regulation): string {
  const { parts } = PARAMETERS[key].kind as { readonly parts: Readonly<Record<string, { readonly kind: Parameters<typeof formatValue>[0] }>> };
  const found = parts[part];
  const value = (regulation.get(key) as Readonly<Record<string, AnyValue>>)[part];
  return found === undefined || value === undefined ? '—' : formatValue(found.kind, value);
}

import { Kbd, Table, Text } from '@mantine/core';
import type { JournalPage } from '@shared/contract/journal-contract';
import { listAbsenceKeys, listOpenCodes, listOpenTypes, type MarkScale } from '@shared/domain/journal';
import { formatDate } from '@shared/lib/russian-date';

type KeyLine = readonly [keys: readonly string[], meaning: string];
type Legend = Pick<JournalPage, 'absenceCodes' | 'absences' | 'workTypes' | 'scale' | 'today'>;

const MOVES: KeyLine = [['←', '↑', '→', '↓', 'Tab', 'Enter'], 'перейти в другую клетку; с Ctrl – к краю, Home и End – к началу и концу строки'];
const KEYS: readonly KeyLine[] = [
  [['Del', 'Backspace'], 'очистить'],
  [['Ctrl+Z', 'Ctrl+Y'], 'отменить и вернуть'],
  [['Shift+стрелки', 'Ctrl+Пробел'], 'выделить клетки, весь столбец; цифра заполнит выделенное'],
  [['Ctrl+C', 'Ctrl+V'], 'скопировать и вставить, в том числе из Excel; пустые ячейки ничего не стирают'],
  [['Ctrl+D'], 'как в клетке выше'],
  [['F2'], 'комментарий к отметке'],
  [['Alt+Enter'], 'история клетки: кто, когда, что'],
  [['Alt+←', 'Alt+→'], 'предыдущий и следующий урок'],
  [['Ctrl+PgUp', 'Ctrl+PgDn'], 'предыдущая и следующая страница вашего списка'],
  [['F6'], 'из таблицы в запись урока и обратно'],
  [['Esc', 'Ctrl+Enter'], 'если значение не принято: оставить прежнее или всё же поставить своё'],
];

const SIGNS: readonly (readonly [string, string])[] = [
  ['●', 'под датой – в уроке что-то не заполнено; наведите указатель, чтобы узнать что'],
  ['черта внизу клетки', 'значение записывается; наклонная цифра с чертой – нет связи, не записано'],
  ['красный угол', 'значение не принято; причина – рядом и под таблицей'],
  ['синий угол', 'к отметке есть комментарий'],
  ['штриховка и замок', 'период закрыт, записи не меняются'],
];

/** «?»: what the keys do and what the signs mean, by the lists of the school. */
export function KeyHelp({ page }: { readonly page: Legend }) {
  return (
    <div className="jr-help">
      <Table fz="sm" verticalSpacing={3} withRowBorders={false}>
        <Table.Tbody>
          {[MOVES, ...listValueKeys(page), ...KEYS].map(([keys, meaning]) => (
            <Table.Tr key={meaning}>
              <Table.Th w={230} fw={400}>{keys.map((key) => <Kbd key={key} size="sm" mr={4}>{key}</Kbd>)}</Table.Th>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
          {SIGNS.map(([sign, meaning]) => <Table.Tr key={sign}><Table.Th fw={600}>{sign}</Table.Th><Table.Td>{meaning}</Table.Td></Table.Tr>)}
          {listShownCodes(page).map(({ code, meaning, closedFrom }) => (
            <Table.Tr key={code}><Table.Th fw={600}>{code}</Table.Th><Table.Td>{meaning}{closedFrom === null ? '' : ` (не применяется с ${formatDate(closedFrom)})`}</Table.Td></Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" mt="xs">Вид работы: {listOpenTypes(page.workTypes, page.today).map((type) => `${type.letter} – ${type.name.toLowerCase()}`).join('; ')}.</Text>
    </div>
  );
}

function listValueKeys({ absenceCodes, scale, today }: Legend): KeyLine[] {
  const keys = [...listAbsenceKeys(listOpenCodes(absenceCodes, today).map(({ code }) => code))];
  const words = keys.filter(([typed, code]) => typed !== code).map(([typed, code]) => `${code} – клавишей ${typed}`);
  return [
    [listMarks(scale), 'поставить отметку и перейти дальше (вниз или вправо – переключатель вверху)'],
    [keys.map(([typed]) => typed), `отметить отсутствие, в любой раскладке${words.length === 0 ? '' : `; ${words.join(', ')}`}`],
  ];
}

function listMarks({ lowest, highest }: MarkScale): string[] {
  return Array.from({ length: highest - lowest + 1 }, (_, index) => String(lowest + index));
}

/** Those that may be set, and those that stand on the page. */
function listShownCodes({ absenceCodes, absences, today }: Legend): Legend['absenceCodes'] {
  const open = listOpenCodes(absenceCodes, today);
  return absenceCodes.filter((one) => open.includes(one) || absences.some(({ code }) => code === one.code));
}

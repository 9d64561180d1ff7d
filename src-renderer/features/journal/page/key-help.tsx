import { Kbd, Table, Text } from '@mantine/core';
import { ABSENCE_CODES, ABSENCE_MEANINGS, WORK_TYPES } from '@shared/domain/journal';

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['←', '↑', '→', '↓', 'Tab', 'Enter'], 'перейти в другую клетку; с Ctrl – к краю, Home и End – к началу и концу строки'],
  [['2', '3', '4', '5'], 'поставить отметку и перейти дальше (вниз или вправо – переключатель вверху)'],
  [['н', 'б', 'у'], 'отметить отсутствие: н, б, ну – в любой раскладке (те же клавиши Y , E)'],
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

/** «?»: what the keys do and what the signs mean. */
export function KeyHelp() {
  return (
    <div className="jr-help">
      <Table fz="sm" verticalSpacing={3} withRowBorders={false}>
        <Table.Tbody>
          {KEYS.map(([keys, meaning]) => (
            <Table.Tr key={meaning}>
              <Table.Th w={230} fw={400}>{keys.map((key) => <Kbd key={key} size="sm" mr={4}>{key}</Kbd>)}</Table.Th>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
          {SIGNS.map(([sign, meaning]) => <Table.Tr key={sign}><Table.Th fw={600}>{sign}</Table.Th><Table.Td>{meaning}</Table.Td></Table.Tr>)}
          {ABSENCE_CODES.map((code) => <Table.Tr key={code}><Table.Th fw={600}>{code}</Table.Th><Table.Td>{ABSENCE_MEANINGS[code]}</Table.Td></Table.Tr>)}
        </Table.Tbody>
      </Table>
      <Text size="sm" mt="xs">Вид работы: {WORK_TYPES.map((type) => `${type.letter} – ${type.name.toLowerCase()}`).join('; ')}.</Text>
    </div>
  );
}

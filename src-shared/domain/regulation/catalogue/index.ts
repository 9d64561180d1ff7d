import type { Parameter, ValueOf } from '../value-kind';
import { ACCOUNTS } from './accounts';
import { CALENDAR } from './calendar';
import { CONTROL } from './control';
import { ENTRY } from './entry';
import { FAMILIES } from './families';
import { MARKS } from './marks';
import { MODE } from './mode';
import { PRINTING } from './printing';

export { RHYTHMS, type Rhythm } from './kinds';

/** All parameters of a school's regulation (LRS-01…LRS-86). */
export const PARAMETERS = { ...CALENDAR, ...ENTRY, ...MARKS, ...CONTROL, ...FAMILIES, ...ACCOUNTS, ...PRINTING, ...MODE } as const;

export type SettingKey = keyof typeof PARAMETERS;
export type SettingValue<Key extends SettingKey> = ValueOf<(typeof PARAMETERS)[Key]['kind']>;

/** Groups in the order of the local act. */
export const SETTING_GROUPS: readonly { readonly title: string; readonly keys: readonly SettingKey[] }[] = [
  { title: 'Учебный год и подготовка', keys: listKeys(CALENDAR) },
  { title: 'Внесение данных урока', keys: listKeys(ENTRY) },
  { title: 'Отметки, обозначения, содержание', keys: listKeys(MARKS) },
  { title: 'Ответственные и контроль', keys: listKeys(CONTROL) },
  { title: 'Семьи', keys: listKeys(FAMILIES) },
  { title: 'Учётные записи и защита данных', keys: listKeys(ACCOUNTS) },
  { title: 'Печать, архив, копии', keys: listKeys(PRINTING) },
  { title: 'Режим работы', keys: listKeys(MODE) },
];

export const SETTING_KEYS: readonly SettingKey[] = SETTING_GROUPS.flatMap(({ keys }) => keys);

export function isSettingKey(name: string): name is SettingKey {
  return Object.hasOwn(PARAMETERS, name);
}

export function getParameter(key: SettingKey): Parameter {
  return PARAMETERS[key];
}

function listKeys<Group extends Readonly<Record<string, Parameter>>>(group: Group): readonly (keyof Group & SettingKey)[] {
  return Object.keys(group) as (keyof Group & SettingKey)[];
}

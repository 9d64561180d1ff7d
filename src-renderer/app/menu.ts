import type { Right } from '@shared/domain/security';
import type { IconName } from '../components/icon';

export type MenuItem = { readonly to: string; readonly word: string; readonly icon: IconName; readonly rights: readonly Right[] };
export type MenuGroup = { readonly title: string; readonly items: readonly MenuItem[] };

/** The rail: what works today, grouped by what people do. Any one of `rights` opens an item. */
const MENU: readonly MenuGroup[] = [
  { title: 'Сегодня', items: [{ to: '/today', word: 'Мой день', icon: 'day', rights: ['journal.ownDay'] }] },
  { title: 'Журнал', items: [{ to: '/journal', word: 'Страницы журнала', icon: 'journal', rights: ['journal.view'] }] },
  {
    title: 'Учебный план',
    items: [
      { to: '/curriculum', word: 'Учебный план', icon: 'table', rights: ['curriculum.view'] },
      { to: '/groups', word: 'Подгруппы', icon: 'people', rights: ['groups.view'] },
      { to: '/plans', word: 'КТП', icon: 'journal', rights: ['plan.view'] },
      { to: '/individual', word: 'Индивидуальные планы', icon: 'user', rights: ['individual.view'] },
    ],
  },
  {
    title: 'Люди',
    items: [
      { to: '/people', word: 'Классы и ученики', icon: 'people', rights: ['people.view'] },
      { to: '/movement', word: 'Движение', icon: 'people', rights: ['movement.view', 'movement.viewRequests'] },
      { to: '/staff', word: 'Сотрудники', icon: 'user', rights: ['staff.names'] },
      { to: '/consents', word: 'Согласия', icon: 'check', rights: ['consents.view'] },
    ],
  },
  { title: 'Контроль и отчёты', items: [{ to: '/duties', word: 'Обязанности', icon: 'check', rights: ['control.viewDuties'] }] },
  { title: 'Печать', items: [{ to: '/printing', word: 'Печать журнала', icon: 'print', rights: ['book.print', 'journal.print'] }] },
  {
    title: 'Школа',
    items: [
      { to: '/year', word: 'Учебный год', icon: 'day', rights: ['school.view'] },
      { to: '/regulation', word: 'Регламент', icon: 'file', rights: ['regulation.view'] },
      { to: '/readiness', word: 'Готовность', icon: 'check', rights: ['readiness.view'] },
      { to: '/directories', word: 'Справочники', icon: 'folder', rights: ['school.view'] },
      { to: '/exchange', word: 'Загрузка из файлов', icon: 'upload', rights: ['lessonPlan.import', 'school.import'] },
      { to: '/accounts', word: 'Учётные записи', icon: 'key', rights: ['accounts.manage', 'accounts.viewRequests', 'accounts.viewDuties'] },
      { to: '/protection', word: 'Защита данных', icon: 'lock', rights: ['keys.manage'] },
      { to: '/backup', word: 'Резервные копии', icon: 'file', rights: ['backup.view'] },
      { to: '/system', word: 'Состояние системы', icon: 'pulse', rights: ['system.view'] },
      { to: '/integrity', word: 'Проверка целостности', icon: 'check', rights: ['audit.view'] },
      { to: '/audit', word: 'Журнал действий', icon: 'search', rights: ['audit.view'] },
      { to: '/outage', word: 'Сбои и бланки', icon: 'file', rights: ['outage.view', 'people.view'] },
      { to: '/breaches', word: 'Нарушения', icon: 'warning', rights: ['security.breaches', 'security.viewFamilyBreaches'] },
    ],
  },
];

/** Only what this person may open; empty groups go. */
export function listMenu(rights: readonly string[]): readonly MenuGroup[] {
  return MENU.map((group) => ({ ...group, items: group.items.filter((item) => isOpenTo(item, rights)) })).filter((group) => group.items.length > 0);
}

/** The item under which an address lies, whoever may open it. */
export function findMenuItem(href: string): MenuItem | null {
  return MENU.flatMap((group) => group.items).find((item) => href === item.to || href.startsWith(`${item.to}/`) || href.startsWith(`${item.to}?`)) ?? null;
}

export function isOpenTo(item: MenuItem, rights: readonly string[]): boolean {
  return item.rights.some((right) => rights.includes(right));
}

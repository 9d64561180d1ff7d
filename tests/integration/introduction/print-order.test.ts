import { expect, it } from 'vitest';
import { responsiblePersonTable, schoolTable } from '@main/database/entities';
import { ORDER_TITLES, type OrderTemplate } from '@shared/domain/introduction';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { openTestBackend } from '../../support/test-backend';

it('fills every order from requisites, regulation and register, and leaves lines for what is not known (DOC-63)', async () => {
  const { login, school, arrange, database } = await openTestBackend();
  await arrange((transaction) => {
    transaction.update(schoolTable, { id: 1 }, { locality: 'г. Зеленогорск', site: 'school12.example' });
    const appoint = (staffId: number, duty: string, area: string | null, dateFrom: string, dateTo: string | null) => transaction.insert(responsiblePersonTable, { duty, staffId, area, orderNumber: null, orderDate: null, dateFrom, dateTo });
    appoint(school.staff.petrov.staffId, 'consultant', 'основная школа', '2025-09-01', null);
    appoint(school.staff.ivanova.staffId, 'administrator', null, '2024-09-01', '2025-06-01');
  });
  const director = await login('director');
  const read = async (template: OrderTemplate, number: string | null = null, date: string | null = null) => {
    const { bytes, fileName } = await director.call('introduction.printOrder', { template, from: '2026-01-12', number, date });
    expect(fileName).toBe(`Приказ. ${ORDER_TITLES[template]}.pdf`);
    return (await readPages(bytes)).map(joinTexts).join(' ');
  };
  const introduction = await read('introduction', '12-о', '2025-12-10');
  for (const part of ['ПРИКАЗ', '10 декабря 2025 г.', '№ 12-о', 'г. Зеленогорск', 'Ввести с 12 января 2026 г.', 'Домашнее задание', '6. График перехода', 'Соколов', 'М. П.', 'С приказом ознакомлены', 'Иванова Мария Петровна']) expect(introduction).toContain(part);
  const responsibles = await read('responsibles');
  for (const part of ['«____» ______________ 20___ г.', '№ __________', 'консультант по электронному журналу', 'Петров', 'основная школа', '01.09.2025']) expect(responsibles).toContain(part);
  // Her appointment has ended.
  expect(responsibles).not.toContain('Иванова');
  const [training, localActs] = [await read('training'), await read('localActs')];
  for (const part of ['Ведомость обучения и аттестации работников', 'Председатель комиссии', 'Иванова Мария Петровна']) expect(training).toContain(part);
  for (const part of ['Правила внутреннего трудового распорядка', '(school12.example)', 'педагогический совет']) expect(localActs).toContain(part);
  await expect((await login('zavuch')).call('introduction.printOrder', { template: 'training', from: '2026-01-12', number: null, date: null })).rejects.toMatchObject({ code: 'notAllowed' });
  expect(database.read((query) => query.find(`SELECT count(*) AS "count" FROM audit_entry WHERE action = 'print' AND entity = 'orderTemplate'`))).toEqual({ count: 4 });
}, 60_000);

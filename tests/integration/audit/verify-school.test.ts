import { expect, it } from 'vitest';
import { absenceTable, importBatchTable, lessonTable, markColumnTable, markTable, roomTable } from '@main/database/entities';
import { verifySchool } from '@main/features/audit';
import { openTestBackend, type TestBackend } from '../../support/test-backend';
import { IS_POSTGRES } from '../../support/test-school';

/** Abramov has a 4 and Yolkina is absent on 15.10.2025 in algebra; written by Ivanova. */
async function openWithMark(): Promise<TestBackend & { readonly lessonId: number; readonly columnId: number }> {
  const setup = await openTestBackend({ now: '2025-10-15T10:12:00+07:00' });
  const { courses, students, staff } = setup.school;
  const author = { accountId: staff.ivanova.accountId, workstation: 'КАБ-301', procedure: 'journal.setCells', at: '2025-10-15T03:12:00.000Z' };
  const ids = await setup.database.write(author, (transaction) => {
    const record = { source: 'typed', changedAt: author.at, changedBy: author.accountId };
    const lessonId = transaction.insert(lessonTable, { courseId: courses.algebra7a, date: '2025-10-15', lessonNumber: 3, noHomework: 0, hours: 1, attendanceTaken: 0, noMarks: 0, ...record });
    const columnId = transaction.insert(markColumnTable, { lessonId, ordinal: 1, workType: 'answer' });
    transaction.insert(markTable, { columnId, studentId: students.abramov, value: 4, ...record });
    transaction.insert(absenceTable, { lessonId, studentId: students.elkina, code: 'н', ...record });
    return { lessonId, columnId };
  });
  return { ...setup, ...ids };
}

const BY_IVANOVA = '(внёс(ла) Иванова М. П. 15.10.2025 10:12)';

it('finds nothing in a school that only the program has written, and counts', async () => {
  const { login, database } = await openWithMark();
  const report = await (await login('admin')).call('audit.verify', {});
  expect(report).toMatchObject({ ok: true, findings: [] });
  expect(report.rowCounts).toMatchObject({ mark: 1, absence: 1, student: 6, account: 8, import_row: 0 });
  const lines = database.read((query) => query.all<{ hash: string }>('SELECT hash AS "hash" FROM audit_entry ORDER BY id'));
  expect(report.auditCount).toBe(lines.length);
  expect(report.headHash).toBe(lines.at(-1)?.hash);
});

it('names a mark that was changed from outside, with what the log says', async () => {
  const { database } = await openWithMark();
  database.connection.exec('UPDATE mark SET value = 5');
  const report = verifySchool(database);
  expect(report.ok).toBe(false);
  expect(report.findings).toEqual([`Отметка: 7А, Алгебра, 15.10.2025, Абрамов Егор: в базе 5, по журналу действий 4 ${BY_IVANOVA}`]);
});

it('names rows that were put in or taken out from outside, also as many of both', async () => {
  const { database, school, columnId } = await openWithMark();
  database.connection.exec(`INSERT INTO mark (column_id, student_id, value, source, changed_at, row_version)
    VALUES (${String(columnId)}, ${String(school.students.zhukovIlya)}, 2, 'typed', '2025-10-15T03:12:00.000Z', 1)`);
  database.connection.exec(`DELETE FROM mark WHERE student_id = ${String(school.students.abramov)}`);
  database.connection.exec('DELETE FROM absence');
  expect(verifySchool(database).findings).toEqual([
    'Отметка: 7А, Алгебра, 15.10.2025, Жуков Пётр: запись появилась помимо программы – в журнале действий о ней ничего нет',
    `Отметка: 7А, Алгебра, 15.10.2025, Абрамов Егор: записи нет в базе, а по журналу действий она есть ${BY_IVANOVA}`,
    `Пропуск: 7А, Алгебра, 15.10.2025, Ёлкина Дарья: записи нет в базе, а по журналу действий она есть ${BY_IVANOVA}`,
  ]);
});

it('names a row that was brought back after the program had deleted it', async () => {
  const { database, arrange, school, columnId } = await openWithMark();
  await arrange((transaction) => {
    transaction.remove(markTable, { columnId, studentId: school.students.abramov });
  });
  database.connection.exec(`INSERT INTO mark (column_id, student_id, value, source, changed_at, row_version)
    VALUES (${String(columnId)}, ${String(school.students.abramov)}, 4, 'typed', '2025-10-15T03:12:00.000Z', 1)`);
  expect(verifySchool(database).findings).toEqual([
    'Отметка: 7А, Алгебра, 15.10.2025, Абрамов Егор: запись есть в базе, а по журналу действий удалена (внёс(ла) программа 15.10.2025 10:12)',
  ]);
});

it('names the line of the log that was changed, when only the log was covered up', async () => {
  const { database } = await openWithMark();
  database.connection.exec(`UPDATE mark SET value = 5`);
  const { id } = database.connection.prepare(`SELECT id FROM audit_entry WHERE entity = 'mark'`).get() as { id: number };
  database.connection.exec(`UPDATE audit_entry SET after = replace(after, '"value":4', '"value":5') WHERE id = ${String(id)}`);
  expect(verifySchool(database).findings).toEqual([`Журнал действий: строка № ${String(id)} изменена помимо программы (15.10.2025 10:12, Иванова М. П., Отметка)`]);
});

it('names missing lines of the log and what they would have explained', async () => {
  const { database } = await openWithMark();
  const { id } = database.connection.prepare(`SELECT id FROM audit_entry WHERE entity = 'mark'`).get() as { id: number };
  database.connection.exec(`DELETE FROM audit_entry WHERE id = ${String(id)}`);
  expect(verifySchool(database).findings).toEqual([
    `Журнал действий: нет строки № ${String(id)}`,
    'Отметка: 7А, Алгебра, 15.10.2025, Абрамов Егор: запись появилась помимо программы – в журнале действий о ней ничего нет',
  ]);
});

it('names a line whose hash was made anew, by the line after it', async () => {
  const { database } = await openWithMark();
  database.connection.exec(`UPDATE audit_entry SET hash = 'подделка' WHERE id = 3`);
  expect(verifySchool(database).findings.map((finding) => /№ \d+/.exec(finding)?.[0])).toEqual(['№ 3', '№ 4']);
});

it('names columns by what they are called on the screen', async () => {
  const { database } = await openWithMark();
  database.connection.exec(`UPDATE student SET address = 'ул. Чужая, 1', row_version = 2 WHERE last_name = 'Абрамов'`);
  database.connection.exec(`UPDATE account SET password_hash = 'x' WHERE login = 'admin'`);
  database.connection.exec(`DELETE FROM account_role WHERE role = 'director'`);
  const { findings } = verifySchool(database);
  expect(findings).toHaveLength(3);
  expect(findings[0]).toMatch(/^Учётная запись: Лебедев Павел, admin: пароль – в базе \S+, по журналу действий \S+ \(внёс\(ла\) программа 25\.08\.2025 10:00\)$/);
  expect(findings[1]).toBe('Роль учётной записи: director, Директор: записи нет в базе, а по журналу действий она есть (внёс(ла) программа 25.08.2025 10:00)');
  expect(findings[2]).toBe('Карточка ученика: Абрамов Егор: адрес – в базе ул. Чужая, 1, по журналу действий пусто (внёс(ла) программа 25.08.2025 10:00)');
});

it('vouches for imported rows by the digests of their batch until they are changed in the program', async () => {
  const { database, arrange } = await openTestBackend();
  const ids = await arrange((transaction) => {
    const batchId = transaction.insert(importBatchTable, { kind: 'school', fileName: 'школа.xlsx', fileDigest: 'x', appliedAt: '2025-12-10T03:00:00.000Z', rowCount: 0, state: 'applied', report: '[]' });
    const rooms = ['401', '402', '403'].map((name) => transaction.bulkInsert(batchId, roomTable, { name }));
    transaction.closeBulk(batchId, 'загрузка');
    return rooms;
  });
  await arrange((transaction) => transaction.update(roomTable, { id: ids[0] ?? 0 }, { capacity: 20 }));
  expect(verifySchool(database).findings).toEqual([]);
  database.connection.exec(`UPDATE room SET capacity = 99 WHERE name = '402'`);
  database.connection.exec(`DELETE FROM room WHERE name = '403'`);
  expect(verifySchool(database).findings).toEqual([
    'Кабинет: 402: запись изменена помимо программы после загрузки файла «школа.xlsx» 10.12.2025 10:00',
    `Кабинет: № ${String(ids[2])}: записи нет в базе, а по журналу действий она есть (из загрузки файла «школа.xlsx» 10.12.2025 10:00)`,
  ]);
  database.connection.exec(`UPDATE import_row SET digest = 'x' WHERE ordinal = 3`);
  expect(verifySchool(database).findings).toContain('Загрузка файла «школа.xlsx»: список загруженных строк изменён помимо программы');
});

it('names broken references', async () => {
  const { database, school } = await openWithMark();
  database.connection.exec(IS_POSTGRES ? 'SET session_replication_role = replica' : 'PRAGMA foreign_keys = OFF');
  database.connection.exec(`DELETE FROM guardian`);
  database.connection.exec(IS_POSTGRES ? 'SET session_replication_role = origin' : 'PRAGMA foreign_keys = ON');
  expect(verifySchool(database).findings).toEqual([
    `Родитель ученика${IS_POSTGRES ? '' : ' № 1'}: нет записи, на которую она ссылается («Родитель»)`,
    'Родитель: Абрамова Светлана Игоревна: записи нет в базе, а по журналу действий она есть (внёс(ла) программа 25.08.2025 10:00)',
  ]);
  expect(school.students.abramov).toBeGreaterThan(0);
});

it('tells a hundred of a kind and counts the others', async () => {
  const { database, arrange } = await openTestBackend();
  await arrange((transaction) => {
    for (let number = 1; number <= 130; number += 1) transaction.insert(roomTable, { name: `Б-${String(number)}` });
  });
  database.connection.exec('UPDATE room SET capacity = 1');
  const { findings } = verifySchool(database);
  expect(findings).toHaveLength(101);
  expect(findings.at(-1)).toBe('Кабинет: и ещё расхождений – 32');
});

it('is for the administrator, the director and the deputy', async () => {
  const { login } = await openTestBackend();
  await expect((await login('ivanova')).call('audit.verify', {})).rejects.toMatchObject({ code: 'notAllowed' });
});

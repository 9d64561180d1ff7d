import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { takeFingerprint } from '@main/database/move/fingerprint';
import { readAttachment, storeAttachment } from '@main/features/attachments';
import { verifySchool } from '@main/features/audit';
import { openTestDatabase, TEST_AUTHOR } from '../../support/test-database';

it('keeps a file of many parts byte for byte and tells when it was damaged', async () => {
  const database = await openTestDatabase();
  const bytes = new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(200_000)]));
  const id = await database.write(TEST_AUTHOR, (transaction) => storeAttachment(transaction, { name: 'C:\\Документы\\Алгебра 7.doc', bytes }, ['pdf']));
  const stored = database.read((query) => readAttachment(query, id));
  expect(stored.fileName).toBe('Алгебра 7.pdf');
  expect(Buffer.compare(stored.bytes, bytes)).toBe(0);
  expect(database.read((query) => query.find(`SELECT count(*) AS "count" FROM audit_entry WHERE entity = 'attachment_part'`))).toEqual({ count: 0 });
  const before = takeFingerprint(database.connection);
  expect(verifySchool(database).findings).toEqual([]);
  database.connection.exec(`UPDATE attachment_part SET content = 'AAAA' WHERE attachment_id = ${String(id)} AND ordinal = 2`);
  expect(() => database.read((query) => readAttachment(query, id))).toThrow(expect.objectContaining({ code: 'attachmentDamaged' }));
  // The check of the whole file and the comparison after a move find it, too.
  expect(verifySchool(database).findings).toEqual(['Приложенный файл «Алгебра 7.pdf»: содержание изменено помимо программы или неполно']);
  expect(takeFingerprint(database.connection).digest).not.toBe(before.digest);
});

it('refuses a file whose content is not what may be kept there, whatever its name says', async () => {
  const database = await openTestDatabase();
  const store = (name: string, bytes: Uint8Array) => database.write(TEST_AUTHOR, (transaction) => storeAttachment(transaction, { name, bytes }, ['pdf', 'docx', 'xlsx']));
  await expect(store('программа.pdf', new Uint8Array(Buffer.from('MZ\u0090 not a document')))).rejects.toMatchObject({ code: 'fileRefused', details: { name: 'программа.pdf' } });
  await expect(store('скан.pdf', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).rejects.toMatchObject({ code: 'fileRefused' });
  expect(database.read((query) => query.find('SELECT count(*) AS "count" FROM attachment'))).toEqual({ count: 0 });
});

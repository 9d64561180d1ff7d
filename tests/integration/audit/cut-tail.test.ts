import { expect, it } from 'vitest';
import { join } from 'node:path';
import { openConnection } from '@main/database/open-connection';
import { SCHOOL_FILE } from '@main/database/school-database';
import { verifySchool } from '@main/features/audit';
import { change, mark } from '../../support/journal-page';
import { openTestBackend } from '../../support/test-backend';
import { TEST_KEY } from '../../support/test-database';
import { IS_POSTGRES } from '../../support/test-school';
import { openWorkplace } from '../../support/workplaces';

// On a server there is no file to be cut while nobody holds it.
it.skipIf(IS_POSTGRES)('notices at the next opening that the end of the log was cut off while nobody held the file', async () => {
  const { backend, folder, school } = await openTestBackend();
  backend.close();
  const first = await openWorkplace(folder, 'КАБ-1');
  await first.login('ivanova');
  const { students } = await first.connection.call('journal.getPage', { courseId: school.courses.algebra7a });
  await first.connection.call('journal.setCells', { courseId: school.courses.algebra7a, changes: [change(students[0]?.id ?? 0, mark(2))] });
  first.workplace.close();
  const stranger = openConnection(join(folder, SCHOOL_FILE), TEST_KEY);
  stranger.exec('DELETE FROM mark; DELETE FROM audit_entry WHERE id >= (SELECT min(id) FROM audit_entry WHERE entity = \'mark\')');
  stranger.close();
  const second = await openWorkplace(folder, 'КАБ-2');
  const report = verifySchool(second.workplace.options.backend.storage.database);
  expect(report.ok).toBe(false);
  expect(report.findings.join('\n')).toMatch(/Журнал действий обрезан после строки № \d+.*вёл КАБ-1/u);
});

import { expect, test } from 'vitest';
import { ALL_TABLES } from '../../src-main/database/entities';
import { getFieldTitle, getTableTitle } from '../../src-main/features/audit/row-words';

/** The log itself, what the holder keeps for itself, and rows of an import that only its undoing reads. */
const OWN = ['audit_entry', 'import_row', 'holder', 'client_request', 'session_ticket', 'workstation'];
const LATIN = /[a-z]/i;

test('names every table and column that the log of actions shows in Russian', () => {
  const shown = ALL_TABLES.filter((table) => !OWN.includes(table.name));
  expect(shown.map(({ name }) => getTableTitle(name)).filter((title) => LATIN.test(title))).toEqual([]);
  const fields = new Set(shown.flatMap((table) => Object.keys(table.columns)));
  expect([...fields].filter((field) => LATIN.test(getFieldTitle(field)))).toEqual([]);
});

import type { Connection } from '../../database/open-connection';
import { getTableTitle } from './row-words';

type BrokenReference = { readonly table: string; readonly rowid: number | null; readonly parent: string };

/** The file itself and its references; «ok» of SQLite is no finding. */
export function verifyFile(connection: Connection): string[] {
  const integrity = (connection.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check).filter((text) => text !== 'ok');
  const broken = connection.pragma('foreign_key_check') as BrokenReference[];
  return [
    ...integrity.map((text) => `Файл базы повреждён: ${text}. Восстановите базу из последней копии.`),
    ...broken.map(({ table, rowid, parent }) => `${getTableTitle(table)}${rowid === null ? '' : ` № ${String(rowid)}`}: нет записи, на которую она ссылается («${getTableTitle(parent)}»)`),
  ];
}

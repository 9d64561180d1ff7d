import { UsageError, EXIT } from '../exit-code';
import { copySchool } from '../../database/move/copy-school';
import { switchFolderToServer } from '../../database/move/switch-folder';
import { hidePassword, isPostgresName } from '../../database/postgres/postgres-name';
import type { Command } from '../command';
import { getText } from '../read-options';

export const move: Command = {
  usage: 'move --db ОТКУДА --to КУДА [--switch]',
  about: 'перенос школы из папки на сервер PostgreSQL (postgres://имя@сервер/база) или обратно; отпечатки сверяются, исходная база остаётся. С --switch рабочие места продолжают с той же папкой: в ней остаются ключи и зашифрованный адрес сервера',
  run: async (context) => {
    const [from, to] = [getText(context.options, 'db'), getText(context.options, 'to')];
    const isSwitched = context.options.switch === true;
    if (isSwitched && (isPostgresName(from) || !isPostgresName(to))) throw new UsageError('--switch – только при переносе из папки на сервер PostgreSQL');
    await context.open();
    const { storage } = context.backend;
    const [source, databaseKey] = [storage.database, storage.keyring?.databaseKey];
    const fingerprint = await storage.create(to, (target) =>
      Promise.resolve(copySchool(source, target, (table, rows) => { context.report(`${table}: ${String(rows)}`); })),
    );
    storage.close();
    const keptAs = isSwitched && databaseKey !== undefined ? await switchFolderToServer(from, to, databaseKey) : null;
    const rows = fingerprint.tables.reduce((sum, table) => sum + table.rows, 0);
    const next = keptAs === null
      ? 'Исходная база осталась на месте; работайте теперь с новой.'
      : `Рабочие места продолжают с той же папкой: адрес сервера лежит в ней зашифрованным, прежняя база сохранена как «${keptAs}».`;
    const text = `Школа перенесена: ${hidePassword(to)}. Записей: ${String(rows)}, отпечатки совпали: ${fingerprint.digest}\n${next}`;
    return { code: EXIT.done, text, data: { to: hidePassword(to), rows, fingerprint: fingerprint.digest, keptAs } };
  },
};

import { copySchool } from '../../database/move/copy-school';
import { hidePassword } from '../../database/postgres/postgres-name';
import type { Command } from '../command';
import { EXIT } from '../exit-code';
import { getText } from '../read-options';

export const move: Command = {
  usage: 'move --db ОТКУДА --to КУДА',
  about: 'перенос школы из папки на сервер PostgreSQL (postgres://имя@сервер/база) или обратно; отпечатки сверяются, исходная база остаётся',
  run: async (context) => {
    const to = getText(context.options, 'to');
    await context.open();
    const { storage } = context.backend;
    const source = storage.database;
    const fingerprint = await storage.create(to, (target) =>
      Promise.resolve(copySchool(source, target, (table, rows) => { context.report(`${table}: ${String(rows)}`); })),
    );
    const rows = fingerprint.tables.reduce((sum, table) => sum + table.rows, 0);
    const text = `Школа перенесена: ${hidePassword(to)}. Записей: ${String(rows)}, отпечатки совпали: ${fingerprint.digest}\nИсходная база осталась на месте; работайте теперь с новой.`;
    return { code: EXIT.done, text, data: { to: hidePassword(to), rows, fingerprint: fingerprint.digest } };
  },
};

import { resolve } from 'node:path';
import type { BackupCopy } from '@shared/contract/backup-contract';
import { makeBackup } from '../../features/backup';
import type { Command, CommandContext } from '../command';
import { EXIT } from '../exit-code';
import { findText } from '../read-options';

export const backup: Command = {
  usage: 'backup --db ПАПКА [--to ПАПКА] [--login ЛОГИН]',
  about: 'копия базы во все места из настроек или в папку --to; каждая открывается и проверяется. Если базу ведёт другой компьютер, копию делает он (нужен --login администратора)',
  run: async (context) => {
    await context.open();
    const copies = await make(context);
    const lines = copies.map((copy) => (copy.result === 'good' ? `Копия проверена: ${copy.path}, ${String(copy.sizeKb)} КБ, SHA-256 ${copy.sha256 ?? ''}` : `Не сделана: ${copy.findings}`));
    return { code: copies.some((copy) => copy.result === 'good') ? EXIT.done : EXIT.refused, text: lines.join('\n'), data: copies };
  },
};

async function make(context: CommandContext): Promise<readonly BackupCopy[]> {
  const { storage, jobs } = context.backend;
  const to = findText(context.options, 'to');
  if (!storage.isOpen) return (await context.signIn()).call('backup.makeCopy', {});
  return makeBackup({ ...jobs.contextFor('backup'), accountId: null }, 'manual', to === undefined ? undefined : [{ kind: 'share', path: resolve(to) }]);
}

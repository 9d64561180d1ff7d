import { resolve } from 'node:path';
import type { BackupComparison } from '@shared/contract/backup-contract';
import { formatDate } from '@shared/lib/russian-date';
import type { Command } from '../command';
import { EXIT, UsageError } from '../exit-code';
import { getText } from '../read-options';

export const restore: Command = {
  usage: 'restore --db ПАПКА --from ФАЙЛ --login ДИРЕКТОР [--check]',
  about: 'база из копии: сначала называет, что пропадёт; нынешний файл остаётся рядом. Пароль директора – в UCH_PASSWORD; с --check только сравнение',
  run: async (context) => {
    const path = resolve(getText(context.options, 'from'));
    const directorLogin = getText(context.options, 'login');
    const directorPassword = context.environment.UCH_PASSWORD;
    if (!directorPassword) throw new UsageError('Задайте пароль директора в переменной окружения UCH_PASSWORD');
    const client = await context.signIn();
    const comparison = await client.call('backup.compare', { path });
    const lost = describeLoss(comparison);
    if (comparison.findings.length > 0) return { code: EXIT.refused, text: `Копия повреждена: ${comparison.findings.join(' ')}\nНичего не изменено.`, data: comparison };
    if (context.options.check === true) return { code: EXIT.done, text: `${lost}\nНичего не изменено.`, data: comparison };
    const restored = await client.call('backup.restore', { path, presentHeadId: comparison.presentHeadId, directorLogin, directorPassword });
    return { code: EXIT.done, text: `${lost}\nБаза восстановлена из «${path}». Прежняя база: ${restored.replacedFile}`, data: { ...comparison, ...restored } };
  },
};

function describeLoss({ lost, lostOther, lostLines }: BackupComparison): string {
  const byDay = lost.map(({ className, date, lessons, marks, absences, periodMarks }) =>
    `  ${date === '' ? 'за период' : formatDate(date)} ${className}: уроков ${String(lessons)}, отметок ${String(marks)}, пропусков ${String(absences)}, за период ${String(periodMarks)}`);
  const others = lostOther.map(({ what, count }) => `  ${what}: ${String(count)}`);
  return [`Внесено после копии (действий: ${String(lostLines)}):`, ...byDay, ...others].join('\n');
}

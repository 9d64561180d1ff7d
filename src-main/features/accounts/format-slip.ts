import type { IssuedSlip } from '@shared/contract/accounts-contract';
import { formatDate } from '@shared/lib/russian-date';
import type { AccessSlipModel } from '../../documents';

export type SlipFormat = 'pdf' | 'text';

/** The slip as a page to be printed, or as plain text for a terminal without a printer. */
export async function formatSlip(model: AccessSlipModel, format: SlipFormat, fontsDirectory: string): Promise<IssuedSlip> {
  const bytes = format === 'pdf' ? await printPage(model, fontsDirectory) : new TextEncoder().encode(formatText(model));
  return { fileName: `Листок доступа ${model.login}.${format === 'pdf' ? 'pdf' : 'txt'}`, bytes, login: model.login, expiresAt: model.validUntil };
}

/** The PDF engine is loaded when first needed, not at start. */
async function printPage(model: AccessSlipModel, fontsDirectory: string): Promise<Uint8Array> {
  const { buildAccessSlips } = await import('../../documents');
  return (await buildAccessSlips([model], { fontsDirectory })).bytes;
}

function formatText(model: AccessSlipModel): string {
  const lines = [
    model.school.shortName,
    'Реквизиты доступа к программе «Учебная часть»',
    `Сотрудник: ${model.fullName}`,
    `Логин: ${model.login}`,
    `Одноразовый пароль: ${model.password}`,
    `Действует до: ${formatDate(model.validUntil)} включительно`,
    'При первом входе программа попросит придумать свой пароль. Никому не сообщайте эти сведения.',
  ];
  return `${lines.join('\n')}\n`;
}

import type { Caller, Command } from '../command';
import { EXIT } from '../exit-code';

export const accountsAcknowledge: Command = {
  usage: 'accounts acknowledge --db ПАПКА --login ЛОГИН [--accept]',
  about: 'правила работы с персональными данными: показать; с --accept – подтвердить на учебный год (без этого другие команды под этим логином не работают)',
  run: async (context) => {
    const connection = await context.signIn();
    const { version, paragraphs, yearName, rule } = await readRule(connection);
    if (context.options.accept !== true) return { code: EXIT.done, text: `${rule}\nЧтобы подтвердить, повторите с ключом --accept.`, data: { version, paragraphs, accepted: false } };
    const session = await connection.call('security.acknowledge', { version });
    return { code: EXIT.done, text: `${rule}\n${session.name}: ознакомление подтверждено на ${yearName} учебный год.`, data: { version, accepted: true } };
  },
};

async function readRule(connection: Caller): Promise<{ version: string; paragraphs: readonly string[]; yearName: string; rule: string }> {
  const { version, paragraphs, yearName } = await connection.call('security.getRule', {});
  return { version, paragraphs, yearName, rule: paragraphs.map((paragraph, index) => `${String(index + 1)}. ${paragraph}`).join('\n') };
}

/** Confirms the rule for whoever is signed in, and answers its text. */
export async function acknowledgeRule(connection: Caller): Promise<{ rule: string }> {
  const { version, rule } = await readRule(connection);
  await connection.call('security.acknowledge', { version });
  return { rule };
}

import { writeFileSync } from 'node:fs';
import type { IssuedSlip } from '@shared/contract/accounts-contract';
import { AppError } from '@shared/contract/app-error';
import { ROLE_TITLES } from '@shared/domain/accounts';
import { formatDate } from '@shared/lib/russian-date';
import { resourcePath } from '../../backend/resource-path';
import type { SchoolDatabase } from '../../database/school-database';
import { issueFirstSlip } from '../../features/accounts';
import { acknowledgeRule } from './acknowledge';
import type { Command, CommandContext } from '../command';
import { EXIT, UsageError } from '../exit-code';
import { formatTable } from '@shared/lib/format-table';
import { findText, getText } from '../read-options';

const STATES = { none: 'без пароля', temporary: 'выдан листок', expired: 'листок просрочен', active: 'работает', blocked: 'заблокирована' } as const;

export const accountsList: Command = {
  usage: 'accounts list --db ПАПКА --login ЛОГИН',
  about: 'учётные записи сотрудников',
  run: async (context) => {
    const connection = await context.signIn();
    const accounts = await connection.call('accounts.list', {});
    const rows = accounts.map((account) => [account.login, account.name, account.roles.map((role) => ROLE_TITLES[role]).join(', '), STATES[account.state]]);
    return { code: EXIT.done, text: formatTable([['ЛОГИН', 'СОТРУДНИК', 'РОЛИ', 'СОСТОЯНИЕ'], ...rows]), data: accounts };
  },
};

export const accountsIssue: Command = {
  usage: 'accounts issue --db ПАПКА --login КОМУ --out ФАЙЛ [--as АДМИНИСТРАТОР]',
  about: 'листок с одноразовым паролем (.pdf – для печати, иначе текст); первый листок администратора выдаётся без входа',
  run: async (context) => {
    const login = getText(context.options, 'login');
    const out = getText(context.options, 'out');
    const issued = await issue(context, login, out.toLowerCase().endsWith('.pdf') ? 'pdf' : 'text');
    writeFileSync(out, issued.bytes, { mode: 0o600 });
    const { expiresAt } = issued;
    return { code: EXIT.done, text: `Листок доступа для «${login}» записан в ${out}, действует до ${formatDate(expiresAt.slice(0, 10))}`, data: { login, file: out, expiresAt } };
  },
};

type Format = 'pdf' | 'text';

/** While nobody has a password yet the key of the file is enough for the administrator's first slip; afterwards an administrator signs in. */
async function issue(context: CommandContext, login: string, format: Format): Promise<IssuedSlip> {
  await context.open();
  const { storage, options } = context.backend;
  const author = { accountId: null, workstation: context.connect().workstation, procedure: 'accounts.issueFirstSlip', at: new Date(options.time()).toISOString() };
  const first = await issueFirstSlip(storage, author, login, format, resourcePath('fonts'));
  if (first) return first;
  const signedIn = await context.signIn(findText(context.options, 'as') ?? context.environment.UCH_LOGIN ?? findSoleAdministrator(storage.database));
  const account = (await signedIn.call('accounts.list', {})).find((row) => row.login === login);
  if (!account) throw new AppError('notFound', { what: `учётная запись «${login}»` });
  return signedIn.call('accounts.issueSlip', { accountId: account.id, format });
}

function findSoleAdministrator(database: SchoolDatabase): string {
  const logins = database.read((query) => query.all<{ login: string }>(`SELECT a.login AS "login" FROM account a JOIN account_role r ON r.account_id = a.id WHERE r.role = 'sysadmin'`));
  const [only] = logins;
  if (!only || logins.length > 1) throw new UsageError('Укажите, от чьего имени выдаётся листок: --as ЛОГИН_АДМИНИСТРАТОРА (пароль – в UCH_PASSWORD)');
  return only.login;
}

export const accountsPasswd: Command = {
  usage: 'accounts passwd --db ПАПКА --login ЛОГИН',
  about: 'смена пароля: прежний или одноразовый – в UCH_PASSWORD, новый – в UCH_NEW_PASSWORD',
  run: async (context) => {
    const oldPassword = context.environment.UCH_PASSWORD;
    const newPassword = context.environment.UCH_NEW_PASSWORD;
    if (!oldPassword || !newPassword) throw new UsageError('Задайте прежний пароль в UCH_PASSWORD и новый в UCH_NEW_PASSWORD');
    const connection = await context.signIn();
    const session = await connection.call('session.changePassword', { oldPassword, newPassword });
    if (!session.mustAcknowledge) return { code: EXIT.done, text: `Пароль «${session.login}» изменён`, data: { login: session.login } };
    // The first own password and the rule belong together: without it nothing else could be done from the command line (SEC-10).
    const { rule } = await acknowledgeRule(connection);
    return { code: EXIT.done, text: `Пароль «${session.login}» изменён. Этим подтверждено ознакомление с правилом:\n${rule}`, data: { login: session.login, acknowledged: true } };
  },
};

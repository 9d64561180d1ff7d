import { hostname } from 'node:os';
import { AppError } from '@shared/contract/app-error';
import { startWorkplace } from '../../backend/workplace/start-workplace';
import { combineKeyStores, openKeyFile, openProfileKeys } from '../../database/database-key';
import type { Command, CommandContext } from '../command';
import { EXIT } from '../exit-code';
import { getText } from '../read-options';

const STATES = { none: 'база не открыта', holding: 'этот компьютер ведёт базу', connected: 'базу ведёт', searching: 'ищем ведущего' } as const;

export const host: Command = {
  usage: 'host --db ПАПКА',
  about: 'вести базу без окна (служба на сервере школы): остальные компьютеры подключаются сами; останов – Ctrl+C. Ключ – файл UCH_KEY_FILE, порт – UCH_PORT',
  run: async (context) => {
    const folder = getText(context.options, 'db');
    const { UCH_KEY_FILE: keyFile, UCH_WORKSTATION: workstation = hostname() } = context.environment;
    const keys = keyFile === undefined || keyFile === '' ? openProfileKeys() : combineKeyStores(openKeyFile(keyFile), openProfileKeys());
    const workplace = startWorkplace({ keys, workstation, isDemo: false, outboxFolder: null, onFolderOpened: () => undefined, bundleUrl: import.meta.url });
    try {
      const state = await workplace.open(folder);
      if (state.failure) throw new AppError(state.failure.code, state.failure.details);
      if (workplace.link.state === 'none') throw new AppError('keyMissing', { folder });
      const connection = workplace.connect();
      connection.onEvent((event) => { if (event.kind === 'linkChanged') tellState(context, workplace); });
      // Where another one holds the file now, this one stands by and takes over.
      connection.lookAgain();
      tellState(context, workplace);
      await new Promise<void>((stop) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { stop(); }); });
    } finally {
      workplace.close();
    }
    return { code: EXIT.done, text: 'База отпущена.', data: { released: true } };
  },
};

type Told = { readonly link: { readonly state: keyof typeof STATES; readonly holder: string | null }; readonly port: number | null };

/** One line a change: for a person, or data for whoever watches over the service. */
function tellState({ options, report }: CommandContext, { link, port }: Told): void {
  if (options.json === true) process.stdout.write(`${JSON.stringify({ state: link.state, holder: link.holder, port })}\n`);
  else report(`${STATES[link.state]}${link.state === 'connected' ? ` ${link.holder ?? ''}` : ''}${port === null ? '' : `, порт ${String(port)}`}`);
}

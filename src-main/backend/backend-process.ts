import { join } from 'node:path';
import { combineKeyStores, openKeyFile, openProfileKeys, type KeyStore } from '../database/database-key';
import type { DatabaseKey } from '../database/open-connection';
import { servePort } from './port-transport';
import { startWorkplace } from './workplace/start-workplace';
import type { Workplace } from './workplace/workplace';

/** Shell → backend process. `connect` carries the client's port. */
type ShellMessage =
  | { readonly type: 'init'; readonly folder?: string; readonly workstation: string; readonly demo: boolean; readonly userData: string }
  | { readonly type: 'connect'; readonly workstation: string }
  | { readonly type: 'key'; readonly id: number; readonly key: DatabaseKey | null };

/** What is used of Electron's MessagePortMain. */
type ClientPort = {
  readonly on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
  readonly start: () => void;
};

type ParentPort = {
  readonly on: (event: 'message', listener: (event: { data: ShellMessage; ports: readonly ClientPort[] }) => void) => void;
  readonly postMessage: (message: unknown) => void;
};

/** The backend as a process of its own beside the window: a slow disk never freezes a screen. Knows Electron only by its parent port. */
function start(parent: ParentPort): void {
  const keyReplies = new Map<number, (key: DatabaseKey | null) => void>();
  let workplace: Workplace | null = null;
  parent.on('message', ({ data, ports }) => {
    if (data.type === 'key') {
      keyReplies.get(data.id)?.(data.key);
      keyReplies.delete(data.id);
    } else if (data.type === 'init') {
      workplace = initialise(data, askShell(parent, keyReplies), (folder) => { parent.postMessage({ type: 'folder-opened', folder }); });
    } else {
      const [port] = ports;
      if (workplace && port) connect(workplace, port);
    }
  });
}

function initialise(message: ShellMessage & { type: 'init' }, shellKeys: KeyStore, onFolderOpened: (folder: string) => void): Workplace {
  const { UCH_KEY_FILE: keyFile } = process.env;
  const keys = keyFile === undefined || keyFile === '' ? combineKeyStores(shellKeys, openProfileKeys()) : openKeyFile(keyFile);
  const { workstation, userData, demo: isDemo } = message;
  const workplace = startWorkplace({ keys, workstation, isDemo, outboxFolder: join(userData, 'outbox'), onFolderOpened, bundleUrl: import.meta.url });
  // Windows that ask meanwhile wait for it.
  if (message.folder !== undefined) void workplace.open(message.folder);
  process.on('SIGTERM', () => {
    workplace.close();
    process.exit(0);
  });
  return workplace;
}

/** Keys in the protected storage of the workstation, which only the shell can reach. */
function askShell(parent: ParentPort, replies: Map<number, (key: DatabaseKey | null) => void>): KeyStore {
  let lastId = 0;
  const ask = (message: object): Promise<DatabaseKey | null> =>
    new Promise((resolve) => {
      lastId += 1;
      replies.set(lastId, resolve);
      parent.postMessage({ ...message, id: lastId });
    });
  return {
    find: (folder) => ask({ type: 'key-get', folderId: folder }),
    save: async (folder, key) => {
      // A file whose key is lost could never be opened again, so no answer counts as kept but the key itself.
      if ((await ask({ type: 'key-save', folderId: folder, key })) !== key) throw new Error('The workstation did not keep the key');
    },
  };
}

function connect(workplace: Workplace, port: ClientPort): void {
  const connection = workplace.connect();
  servePort(
    {
      post: (message) => {
        port.postMessage(message);
      },
      onMessage: (listener) => {
        port.on('message', (event) => {
          listener(event.data);
        });
      },
    },
    connection,
  );
  port.on('close', () => {
    connection.close();
  });
  port.start();
}

const parent = (process as unknown as { parentPort?: ParentPort }).parentPort;
if (!parent) throw new Error('The backend process is started by the shell.');
start(parent);

import type { LinkState } from '@shared/contract/messages';
import type { StorageState } from '@shared/contract/storage-contract';
import type { DatabaseKey } from '../../database/open-connection';
import type { Backend } from '../backend';
import type { RemoteLink } from '../holder/remote-link';

export type WorkplaceOptions = {
  readonly backend: Backend;
  readonly workstation: string;
  readonly programVersion: string;
  /** Entries that wait for a holder; null = none are kept (command line, headless holder). */
  readonly outboxFolder: string | null;
  /** A key that a login has unlocked, for as long as this process lives. */
  readonly rememberKey: (folder: string, key: DatabaseKey) => void;
  readonly logError: (message: string, error: unknown) => void;
  /** The school of a folder can be worked with: the next start opens it again. */
  readonly onFolderOpened: (folder: string) => void;
  /** Default: the port of the firewall rule; 0 = any. */
  readonly port?: number;
};

/** Where the calls of a window go: to this process, which has the file open, or over the wire to the one that has. */
export type Route = { readonly kind: 'local' } | { readonly kind: 'remote'; readonly link: RemoteLink };

/** What a window's connection needs of the workplace it belongs to. */
export type WorkplaceHost = {
  readonly options: WorkplaceOptions;
  readonly folder: string | null;
  readonly link: LinkState;
  readonly open: (folder: string) => Promise<StorageState>;
  readonly leave: () => void;
  readonly getState: () => Promise<StorageState>;
  readonly findRoute: (deadline: number) => Promise<Route>;
  readonly openWithKey: (key: DatabaseKey) => Promise<void>;
  readonly dropFile: () => void;
};

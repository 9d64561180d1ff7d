import type { Backend } from '../backend/backend';
import type { ClientConnection } from '../backend/client-connection';
import type { ExitCode } from './exit-code';

/** What a command answers: text for a person, data for `--json`. */
export type CommandResult = { readonly code: ExitCode; readonly text: string; readonly data: unknown };

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Who answers calls: this process, or the holder over the wire. */
export type Caller = Pick<ClientConnection, 'call'>;

/** What a command works with. `open` opens the school of `--db`; `signIn` also signs in as `--login` with `UCH_PASSWORD`. */
export type CommandContext = {
  readonly options: Options;
  readonly files: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly backend: Backend;
  readonly connect: () => ClientConnection;
  readonly open: () => Promise<Caller>;
  readonly signIn: (login?: string) => Promise<Caller>;
  /** Hangs up where the holder was asked. */
  readonly close: () => void;
  /** Progress of long work, on the error stream. */
  readonly report: (text: string) => void;
};

export type Command = { readonly usage: string; readonly about: string; readonly run: (context: CommandContext) => Promise<CommandResult> };

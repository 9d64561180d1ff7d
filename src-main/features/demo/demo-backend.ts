import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import type { SchoolDatabase } from '../../database/school-database';
import type { SessionControl } from '../handler-context';

/** What is used of a client of the backend. */
export type DemoConnection = {
  readonly call: <Name extends ProcedureName>(name: Name, input: InputFor<Name>) => Promise<OutputFor<Name>>;
  readonly session: Pick<SessionControl, 'signIn'>;
  readonly close: () => void;
};

/** What is used of the backend: the demo school is made by its calls, as people make theirs. */
export type DemoBackend = {
  readonly connect: (workstation: string) => DemoConnection;
  readonly storage: { readonly database: SchoolDatabase };
};

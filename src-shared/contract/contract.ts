import { accountsContract } from './accounts-contract';
import { auditContract } from './audit-contract';
import { backupContract } from './backup-contract';
import { curriculumContract } from './curriculum-contract';
import { exchangeContract } from './exchange-contract';
import { journalContract } from './journal-contract';
import { keysContract } from './keys-contract';
import { outageContract } from './outage-contract';
import { peopleContract } from './people-contract';
import { printingContract } from './printing-contract';
import type { InputOf, OutputOf } from './procedure';
import { schoolContract } from './school-contract';
import { securityContract } from './security-contract';
import { sessionContract } from './session-contract';
import { storageContract } from './storage-contract';
import { systemContract } from './system-contract';

/** Every call there is. The renderer, the CLI and the tests know nothing else of the backend. */
export const contract = {
  ...storageContract,
  ...sessionContract,
  ...accountsContract,
  ...schoolContract,
  ...peopleContract,
  ...journalContract,
  ...curriculumContract,
  ...exchangeContract,
  ...printingContract,
  ...auditContract,
  ...outageContract,
  ...securityContract,
  ...keysContract,
  ...backupContract,
  ...systemContract,
};

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
export type InputFor<Name extends ProcedureName> = InputOf<Contract[Name]>;
export type OutputFor<Name extends ProcedureName> = OutputOf<Contract[Name]>;

export function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}

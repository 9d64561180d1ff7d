import { accountsContract } from './accounts-contract';
import { auditContract } from './audit-contract';
import { backupContract } from './backup-contract';
import { breachContract } from './breach-contract';
import { dutiesContract } from './duties-contract';
import { calendarContract } from './calendar-contract';
import { controlContract } from './control-contract';
import { curriculumContract } from './curriculum-contract';
import { collegeContract } from './college-contract';
import { consentsContract } from './consents-contract';
import { familiesContract } from './families-contract';
import { directoriesContract } from './directories-contract';
import { exchangeContract } from './exchange-contract';
import { fulfilmentContract } from './fulfilment-contract';
import { groupsContract } from './groups-contract';
import { individualContract } from './individual-contract';
import { introductionContract } from './introduction-contract';
import { journalContract } from './journal-contract';
import { keysContract } from './keys-contract';
import { mergeContract } from './merge-contract';
import { movementContract } from './movement-contract';
import { outageContract } from './outage-contract';
import { peopleContract } from './people-contract';
import { peopleSearchContract } from './people-search-contract';
import { guardianContract } from './guardian-contract';
import { staffContract } from './staff-contract';
import { printingContract } from './printing-contract';
import { lessonPlanContract } from './lesson-plan-contract';
import { promotionContract } from './promotion-contract';
import type { InputOf, OutputOf } from './procedure';
import { regulationContract } from './regulation-contract';
import { readinessContract } from './readiness-contract';
import { schoolContract } from './school-contract';
import { securityContract } from './security-contract';
import { sessionContract } from './session-contract';
import { storageContract } from './storage-contract';
import { systemContract } from './system-contract';
import { workProgrammeContract } from './work-programme-contract';

/** Every call there is. The renderer, the CLI and the tests know nothing else of the backend. */
export const contract = {
  ...storageContract,
  ...sessionContract,
  ...accountsContract,
  ...dutiesContract,
  ...breachContract,
  ...schoolContract,
  ...calendarContract,
  ...directoriesContract,
  ...readinessContract,
  ...peopleContract,
  ...guardianContract,
  ...consentsContract,
  ...familiesContract,
  ...staffContract,
  ...peopleSearchContract,
  ...introductionContract,
  ...mergeContract,
  ...journalContract,
  ...curriculumContract,
  ...collegeContract,
  ...groupsContract,
  ...individualContract,
  ...lessonPlanContract,
  ...workProgrammeContract,
  ...fulfilmentContract,
  ...exchangeContract,
  ...printingContract,
  ...auditContract,
  ...movementContract,
  ...promotionContract,
  ...outageContract,
  ...regulationContract,
  ...securityContract,
  ...keysContract,
  ...backupContract,
  ...controlContract,
  ...systemContract,
};

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
export type InputFor<Name extends ProcedureName> = InputOf<Contract[Name]>;
export type OutputFor<Name extends ProcedureName> = OutputOf<Contract[Name]>;

export function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}

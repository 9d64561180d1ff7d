import { accountsHandlers } from '../features/accounts/accounts-handlers';
import { dutiesHandlers } from '../features/accounts/duties-handlers';
import { auditHandlers } from '../features/audit/audit-handlers';
import { backupHandlers } from '../features/backup/backup-handlers';
import { collegeHandlers } from '../features/college/college-handlers';
import { controlHandlers } from '../features/control/control-handlers';
import { curriculumHandlers } from '../features/curriculum/curriculum-handlers';
import { groupsHandlers } from '../features/curriculum/groups/groups-handlers';
import { individualHandlers } from '../features/individual/individual-handlers';
import { exchangeHandlers } from '../features/exchange/exchange-handlers';
import type { Handlers } from '../features/handler-context';
import { introductionHandlers } from '../features/introduction/introduction-handlers';
import { journalHandlers, journalReplays } from '../features/journal/journal-handlers';
import { keysHandlers } from '../features/keys/keys-handlers';
import { movementHandlers } from '../features/movement/movement-handlers';
import { lessonPlanHandlers } from '../features/lesson-plan/lesson-plan-handlers';
import { fulfilmentHandlers } from '../features/lesson-plan/fulfilment/fulfilment-handlers';
import { workProgrammeHandlers } from '../features/lesson-plan/programme/programme-handlers';
import { promotionHandlers } from '../features/movement/promotion/promotion-handlers';
import { outageHandlers } from '../features/outage/outage-handlers';
import { consentsHandlers } from '../features/consents/consents-handlers';
import { familiesHandlers } from '../features/families/families-handlers';
import { peopleHandlers } from '../features/people/people-handlers';
import { printingHandlers } from '../features/printing/printing-handlers';
import { readinessHandlers } from '../features/readiness/readiness-handlers';
import { directoriesHandlers } from '../features/school/directories/directories-handlers';
import { regulationHandlers } from '../features/regulation/regulation-handlers';
import { calendarHandlers } from '../features/school/calendar/calendar-handlers';
import { schoolHandlers } from '../features/school/school-handlers';
import { breachHandlers } from '../features/security/breach-handlers';
import { securityHandlers } from '../features/security/security-handlers';
import { sessionHandlers } from '../features/session/session-handlers';
import { storageHandlers } from '../features/storage/storage-handlers';
import { systemHandlers } from '../features/system/system-handlers';

/** What answers a call that was carried out before, where its answer matters; any other fails with `alreadyDone`. */
export const replays: Partial<Handlers> = journalReplays;

/** Every call of the contract with what answers it. */
export const handlers = {
  ...storageHandlers,
  ...sessionHandlers,
  ...accountsHandlers,
  ...dutiesHandlers,
  ...schoolHandlers,
  ...calendarHandlers,
  ...directoriesHandlers,
  ...readinessHandlers,
  ...peopleHandlers,
  ...consentsHandlers,
  ...familiesHandlers,
  ...backupHandlers,
  ...lessonPlanHandlers,
  ...workProgrammeHandlers,
  ...fulfilmentHandlers,
  ...exchangeHandlers,
  ...introductionHandlers,
  ...journalHandlers,
  ...curriculumHandlers,
  ...collegeHandlers,
  ...groupsHandlers,
  ...individualHandlers,
  ...printingHandlers,
  ...auditHandlers,
  ...movementHandlers,
  ...promotionHandlers,
  ...outageHandlers,
  ...regulationHandlers,
  ...securityHandlers,
  ...breachHandlers,
  ...keysHandlers,
  ...controlHandlers,
  ...systemHandlers,
} satisfies Handlers;

import { createHashHistory, createRootRoute, createRoute, createRouter, type RouteComponent, type RouterHistory } from '@tanstack/react-router';
import { AccountsScreen } from '../features/accounts';
import { AuditScreen, IntegrityScreen } from '../features/audit';
import { BackupScreen } from '../features/backup';
import { CurriculumScreen, GroupsScreen } from '../features/curriculum';
import { ImportScreen, ListImportScreen } from '../features/exchange';
import { ProtectionScreen } from '../features/keys';
import { PromotionScreen } from '../features/movement';
import { OutageScreen } from '../features/outage';
import { RegulationScreen } from '../features/regulation';
import { ClassesScreen, StaffScreen } from '../features/people';
import { YearScreen } from '../features/school';
import { BreachesScreen } from '../features/security';
import { ChangePasswordScreen } from '../features/session';
import { SystemScreen } from '../features/system';
import { BrokenScreen } from './broken-screen';
import { FrameLayout } from './frame-layout';
import { LastPlace } from './last-place-redirect';
import { LeaveScreen } from './leave-screen';
import { NoSuchPlace } from './no-such-place';
import { CarriedPlace, ClassPlace, ConsentsPlace, CourseListPlace, CoursePlace, DayPlace, DirectoriesPlace, DutiesPlace, FamilyPlace, IndividualPlace, MovementPlace, PlanPlace, PlansPlace, PrintingPlace, ReadinessPlace, StaffPlace, StudentPlace } from './places';

/** Every address there is, and the screen that stands there. */
const PLACES: readonly { readonly path: string; readonly component: RouteComponent }[] = [
  { path: '/', component: LastPlace },
  { path: '/today', component: DayPlace },
  { path: '/journal', component: CourseListPlace },
  { path: '/journal/$courseId', component: CoursePlace },
  { path: '/people', component: ClassesScreen },
  { path: '/people/classes/$classId', component: ClassPlace },
  { path: '/people/students/$studentId', component: StudentPlace },
  { path: '/people/students/$studentId/carried', component: CarriedPlace },
  { path: '/movement', component: MovementPlace },
  { path: '/movement/promotion', component: PromotionScreen },
  { path: '/staff', component: StaffScreen },
  { path: '/staff/$staffId', component: StaffPlace },
  { path: '/consents', component: ConsentsPlace },
  { path: '/families/$classId', component: FamilyPlace },
  { path: '/printing', component: PrintingPlace },
  { path: '/curriculum', component: CurriculumScreen },
  { path: '/groups', component: GroupsScreen },
  { path: '/plans', component: PlansPlace },
  { path: '/plans/$courseId', component: PlanPlace },
  { path: '/individual', component: IndividualPlace },
  { path: '/year', component: YearScreen },
  { path: '/regulation', component: RegulationScreen },
  { path: '/directories', component: DirectoriesPlace },
  { path: '/readiness', component: ReadinessPlace },
  { path: '/duties', component: DutiesPlace },
  { path: '/exchange', component: ImportScreen },
  { path: '/exchange/list', component: ListImportScreen },
  { path: '/accounts', component: AccountsScreen },
  { path: '/protection', component: ProtectionScreen },
  { path: '/backup', component: BackupScreen },
  { path: '/system', component: SystemScreen },
  { path: '/audit', component: AuditScreen },
  { path: '/integrity', component: IntegrityScreen },
  { path: '/breaches', component: BreachesScreen },
  { path: '/outage', component: OutageScreen },
  { path: '/password', component: ChangePasswordScreen },
  { path: '/leave', component: LeaveScreen },
];

/** Addresses behind the «#»: Back and the last place follow from that. */
export function createAppRouter(history: RouterHistory = createHashHistory()) {
  const root = createRootRoute({ component: FrameLayout, notFoundComponent: NoSuchPlace });
  const routeTree = root.addChildren(PLACES.map((place) => createRoute({ ...place, getParentRoute: () => root })));
  return createRouter({ routeTree, history, defaultErrorComponent: BrokenScreen });
}

import type { CourseInfo } from '@shared/contract/journal-contract';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useSession } from '../api/session-context';
import { CourseListScreen, JournalPageScreen, MyDayScreen, type JournalPlace } from '../features/journal';
import { isPlansTab, PlanScreen, PlansScreen } from '../features/lesson-plan';
import { ConsentsScreen } from '../features/consents';
import { DutiesScreen, isDutyTab } from '../features/control';
import { FamilySlipsScreen } from '../features/families';
import { ClassListScreen, StaffCardScreen, StudentScreen } from '../features/people';
import { IndividualScreen, isIndividualTab } from '../features/individual';
import { CarriedScreen, isMovementTab, MovementScreen } from '../features/movement';
import { parsePrintSearch, PrintingScreen } from '../features/printing';
import { isReadinessTab, ReadinessScreen } from '../features/readiness';
import { DirectoriesScreen, isDirectoryTab } from '../features/school';

/** What stands in an address, before anybody has looked at it. */
type Address = Readonly<Record<string, unknown>>;

function useAddress(): Address {
  const search: Address = useSearch({ strict: false });
  const params: Address = useParams({ strict: false });
  return { ...search, ...params };
}

export function ClassPlace() {
  return <ClassListScreen classId={Number(useAddress().classId)} />;
}

export function StudentPlace() {
  return <StudentScreen studentId={Number(useAddress().studentId)} />;
}

export function CarriedPlace() {
  return <CarriedScreen studentId={Number(useAddress().studentId)} />;
}

export function PlanPlace() {
  return <PlanScreen courseId={Number(useAddress().courseId)} />;
}

export function PlansPlace() {
  const { tab } = useAddress();
  const navigate = useNavigate();
  return <PlansScreen tab={isPlansTab(tab) ? tab : 'plans'} onTab={(next) => { void navigate({ to: '/plans', search: { tab: next } }); }} />;
}

export function StaffPlace() {
  return <StaffCardScreen staffId={Number(useAddress().staffId)} />;
}

export function FamilyPlace() {
  return <FamilySlipsScreen classId={Number(useAddress().classId)} />;
}

export function ConsentsPlace() {
  const chosen = useAddress().class;
  const navigate = useNavigate();
  return <ConsentsScreen classId={typeof chosen === 'number' ? chosen : undefined} onClassChange={(classId) => { void navigate({ to: '/consents', search: { class: classId } }); }} />;
}

export function PrintingPlace() {
  return <PrintingScreen search={parsePrintSearch(useAddress())} />;
}

export function MovementPlace() {
  const { tab } = useAddress();
  const navigate = useNavigate();
  return <MovementScreen tab={isMovementTab(tab) ? tab : 'orders'} onTab={(next) => { void navigate({ to: '/movement', search: { tab: next } }); }} />;
}

export function IndividualPlace() {
  const { tab, plan } = useAddress();
  const navigate = useNavigate();
  return <IndividualScreen tab={isIndividualTab(tab) ? tab : 'plans'} planId={typeof plan === 'number' ? plan : undefined} onTab={(next, planId) => { void navigate({ to: '/individual', search: { tab: next, plan: planId } }); }} />;
}

export function DirectoriesPlace() {
  const { tab } = useAddress();
  const navigate = useNavigate();
  return <DirectoriesScreen tab={isDirectoryTab(tab) ? tab : 'school'} onTab={(next) => { void navigate({ to: '/directories', search: { tab: next } }); }} />;
}

export function ReadinessPlace() {
  const { tab } = useAddress();
  const navigate = useNavigate();
  return <ReadinessScreen tab={isReadinessTab(tab) ? tab : 'sections'} onTab={(next) => { void navigate({ to: '/readiness', search: { tab: next } }); }} />;
}

export function DutiesPlace() {
  const { tab } = useAddress();
  const navigate = useNavigate();
  return <DutiesScreen tab={isDutyTab(tab) ? tab : 'own'} onTab={(next) => { void navigate({ to: '/duties', search: { tab: next } }); }} />;
}

export function DayPlace() {
  const { date } = useAddress();
  const navigate = useNavigate();
  const { open } = useJournalWays();
  return <MyDayScreen date={typeof date === 'string' ? date : undefined} onDateChange={(next) => { void navigate({ to: '/today', search: { date: next } }); }} onOpen={open} />;
}

export function CourseListPlace() {
  const { open } = useJournalWays();
  return <CourseListScreen onOpen={open} />;
}

export function CoursePlace() {
  const { open, replace } = useJournalWays();
  const navigate = useNavigate();
  const mayPrint = useSession().rights.includes('journal.print');
  const print = (course: CourseInfo) => { void navigate({ to: '/printing', search: { document: 'course', class: course.classId, course: course.id } }); };
  return <JournalPageScreen place={parseJournalPlace(useAddress())} onOpen={open} onPlaceChange={replace} onPrint={mayPrint ? print : undefined} />;
}

/** `open` is a new step of «Back», `replace` only rewrites the address. */
function useJournalWays() {
  const navigate = useNavigate();
  const go = (place: JournalPlace, replace: boolean) => {
    const { courseId, periodId, date, lessonNumber } = place;
    void navigate({ to: '/journal/$courseId', params: { courseId: String(courseId) }, search: { period: periodId, date, lesson: lessonNumber }, replace });
  };
  return { open: (place: JournalPlace) => { go(place, false); }, replace: (place: JournalPlace) => { go(place, true); } };
}

function parseJournalPlace(address: Address): JournalPlace {
  const { courseId, period, date, lesson } = address;
  return {
    courseId: Number(courseId),
    periodId: typeof period === 'number' ? period : undefined,
    date: typeof date === 'string' ? date : undefined,
    lessonNumber: typeof lesson === 'number' ? lesson : undefined,
  };
}

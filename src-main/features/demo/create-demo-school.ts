import { AppError } from '@shared/contract/app-error';
import type { Progress } from '@shared/contract/messages';
import { approveYear } from './approve-year';
import { buildDemoSchool } from './build-demo-school';
import { writeSchoolWorkbook } from './build-demo-workbook';
import type { CourseDiary } from './course-diary';
import type { DemoBackend } from './demo-backend';
import { atSchoolTime, type DemoClock } from './demo-clock';
import { readDemoData } from './demo-data';
import type { DemoSchool } from './demo-school';
import { importPlans } from './import-plans';
import { importQuarterMarks } from './import-quarter-marks';
import { ADMIN_LOGIN, issueLogins, type DemoLogin } from './issue-logins';
import { listDemoLessons, type DemoLesson } from './list-demo-lessons';
import { courseKey, loadSchoolIds } from './load-school-ids';
import { openDiaries } from './open-diaries';
import { playLessons } from './play-lessons';
import { createRandom } from './seeded-random';
import { openStaffRoom, type StaffRoom } from './staff-room';
import { startStopwatch, type StepTime } from './stopwatch';

export type DemoOptions = {
  readonly backend: DemoBackend;
  /** The clock of that backend. */
  readonly clock: DemoClock;
  readonly folder: string;
  /** The moment at which the demo stands, ISO 8601 with an offset. */
  readonly until: string;
  readonly seed?: string;
  /** Only the pages of these classes are kept (tests); by default of all. */
  readonly classes?: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

export type DemoResult = { readonly logins: readonly DemoLogin[]; readonly steps: readonly StepTime[] };

export const DEMO_UNTIL = '2025-12-10T10:00:00+07:00';
const DEMO_SEED = 'Верхнереченск';
const YEAR_START = '2025-09-01';
const QUARTER_END = '2025-10-24';
const QUARTER_MARKS_ON = '2025-10-27';

/**
 * A school in the middle of the year, made by the calls that people make (and so with its audit): the workbook of the school, lesson
 * plans, lessons with attendance and marks day by day until `until`, the first quarter closed by a file of its marks. The same seed
 * gives the same rows; passwords and the key of the file are random each time.
 */
export async function createDemoSchool(options: DemoOptions): Promise<DemoResult> {
  const { backend, clock, seed = DEMO_SEED, onProgress = () => undefined, signal = new AbortController().signal } = options;
  const until = Date.parse(options.until);
  const data = readDemoData();
  const school = buildDemoSchool(seed, data);
  const watch = startStopwatch();
  onProgress({ done: 0, total: 100, text: 'Школа: классы, ученики, нагрузка, расписание' });
  await createSchool(school, options);
  watch.lap('школа');
  const ids = backend.storage.database.read(loadSchoolIds);
  const staff = openStaffRoom(backend, ids);
  try {
    clock.moveTo(atSchoolTime('2025-08-29', '10:00'));
    const logins = await issueLogins(backend, school, ids);
    watch.lap('логины');
    await approveYear(staff, ids, '2025-08-29');
    const firstMorning = atSchoolTime(YEAR_START, '07:40');
    if (until < firstMorning) return { logins, steps: watch.steps };
    // A page is its teacher's from the first day of the year on.
    clock.moveTo(firstMorning);
    const played = selectClasses(school, options.classes);
    const plans = await importPlans(played, data.topics, staff, (done, total) => {
      if (signal.aborted) throw new AppError('cancelled');
      onProgress({ done: 10 + (done / total) * 20, total: 100, text: `КТП: ${String(done)} из ${String(total)}` });
    });
    watch.lap('КТП');
    const random = createRandom(seed).fork('year');
    const diaries = backend.storage.database.read((query) => openDiaries(played, plans, ids, query, { from: YEAR_START, to: options.until.slice(0, 10) }, random));
    await playYear({ school: played, diaries, staff, clock, until, signal, onProgress, lap: watch.lap });
    return { logins, steps: watch.steps };
  } finally {
    staff.close();
  }
}

function selectClasses(school: DemoSchool, names: readonly string[] | undefined): DemoSchool {
  return names === undefined ? school : { ...school, classes: school.classes.filter(({ name }) => names.includes(name)) };
}

async function createSchool(school: DemoSchool, { backend, folder }: DemoOptions): Promise<void> {
  const file = { name: 'Демонстрационная школа.xlsx', bytes: await writeSchoolWorkbook(school) };
  const server = backend.connect('СЕРВЕР');
  await server.call('storage.createSchool', { folder, file, preset: 'default', adminLogin: ADMIN_LOGIN, acceptWarnings: true });
  server.close();
}

type Year = {
  readonly school: DemoSchool;
  readonly diaries: readonly CourseDiary[];
  readonly staff: StaffRoom;
  readonly clock: DemoClock;
  readonly until: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly lap: (step: string) => void;
};

async function playYear({ school, diaries, staff, clock, until, signal, onProgress, lap }: Year): Promise<void> {
  const diaryByKey = new Map(diaries.map((diary) => [courseKey(diary.course), diary]));
  const diaryOf = ({ course }: DemoLesson): CourseDiary => {
    const diary = diaryByKey.get(courseKey(course));
    if (!diary) throw new RangeError(`demo school: no diary of ${courseKey(course)}`);
    return diary;
  };
  const lessons = listDemoLessons(school, until);
  const days = new Set(lessons.map(({ date }) => date)).size;
  let played = 0;
  const onDay = (date: string): void => {
    played += 1;
    onProgress({ done: 30 + (played / days) * 70, total: 100, text: `Уроки: ${date.split('-').reverse().join('.')}` });
  };
  const play = { clock, staff, diaryOf, until, signal, onDay };
  await playLessons(lessons.filter(({ date }) => date <= QUARTER_END), play);
  lap('уроки I четверти');
  const marksAt = atSchoolTime(QUARTER_MARKS_ON, '11:00');
  if (marksAt > until) return;
  clock.moveTo(marksAt);
  await importQuarterMarks(school, diaries, staff);
  lap('отметки I четверти');
  await playLessons(lessons.filter(({ date }) => date > QUARTER_END), play);
  lap('уроки II четверти');
}

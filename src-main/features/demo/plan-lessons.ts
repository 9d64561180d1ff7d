import type { SubjectTopics } from './demo-data';
import type { SeededRandom } from './seeded-random';

/** A line of a lesson plan (КТП). `lessonType` as teachers write it. */
export type PlannedLesson = { readonly section: string; readonly topic: string; readonly lessonType: string; readonly homework: string | null };

/** The first lesson of a topic bears its name, the next ones say what is done in them. */
const STAGES: readonly ((topic: string) => string)[] = [
  (topic) => topic,
  (topic) => `${topic}. Закрепление`,
  (topic) => `${topic}. Практикум`,
  (topic) => `Обобщение по теме «${topic}»`,
];

/**
 * A plan of `count` lessons for a grade: topics in order, each for as many lessons as come to its share, and a checking work at the
 * end of every section where the subject has such works. Grade 1 gets no homework.
 */
export function planLessons(subject: string, topics: SubjectTopics, grade: number, count: number, random: SeededRandom): PlannedLesson[] {
  const sections = findSections(subject, topics, grade);
  const controls = topics.control === null ? 0 : Math.min(sections.length, Math.floor(count / 8));
  const names = sections.flatMap(([, list]) => list);
  const shares = shareLessons(names.length, count - controls);
  const lessons: PlannedLesson[] = [];
  let position = 0;
  for (const [index, [section, list]] of sections.entries()) {
    for (const topic of list) {
      const share = shares[position] ?? 0;
      position += 1;
      for (let lesson = 0; lesson < share; lesson += 1) {
        const title = STAGES[lesson % STAGES.length]?.(topic) ?? topic;
        lessons.push({ section, topic: title, lessonType: 'урок', homework: writeHomework(topics, grade, position, random) });
      }
    }
    if (index < controls && topics.control !== null) {
      lessons.push({ section, topic: `${topics.control} № ${String(index + 1)} по теме «${section}»`, lessonType: topics.control.toLowerCase(), homework: null });
    }
  }
  return lessons;
}

function findSections(subject: string, topics: SubjectTopics, grade: number): SubjectTopics['grades'][string] {
  const found = Object.entries(topics.grades).find(([grades]) => {
    const [from = 0, to = from] = grades.split('-').map(Number);
    return grade >= from && grade <= to;
  });
  if (!found) throw new RangeError(`demo school: no topics of «${subject}» for grade ${String(grade)}`);
  return found[1];
}

/** Lessons of each topic: as even as it goes, the earlier ones get the rest. */
function shareLessons(topics: number, lessons: number): number[] {
  const share = Math.floor(lessons / topics);
  return Array.from({ length: topics }, (_, index) => share + (index < lessons % topics ? 1 : 0));
}

function writeHomework({ homework }: SubjectTopics, grade: number, paragraph: number, random: SeededRandom): string | null {
  if (grade === 1 || homework.length === 0) return null;
  const exercise = paragraph * 12 + random.integer(0, 9);
  const parts: Readonly<Record<string, number>> = { p: paragraph, s: paragraph * 5 + random.integer(0, 4), n: exercise, m: exercise + random.integer(1, 5) };
  return random.pick(homework).replace(/\{(\w)\}/g, (_, name: string) => String(parts[name] ?? ''));
}

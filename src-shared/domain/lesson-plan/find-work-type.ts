import type { WorkType } from '../journal';

const PATTERNS: readonly (readonly [RegExp, WorkType])[] = [
  [/контрольн(ая|ой|ую)\s+работ|контрольный\s+(диктант|тест)|^контрольная$|^к\/?р$/iu, 'control'],
  [/лабораторн|^л\/?р$/iu, 'laboratory'],
  [/практическ(ая|ой|ую)\s+работ|^практическая$|^практикум$/iu, 'practical'],
  [/самостоятельн(ая|ой|ую)\s+работ|^самостоятельная$|^с\/?р$/iu, 'independent'],
  [/проверочн(ая|ой|ую)\s+работ|^проверочная$/iu, 'check'],
  [/диктант/iu, 'dictation'],
  [/сочинени|изложени/iu, 'essay'],
  [/зач[её]т/iu, 'credit'],
  [/тест/iu, 'test'],
  [/проект/iu, 'project'],
];

/** The work a lesson type means; where the plan has no such column, the topic's opening words tell («Контрольная работа № 7 …»). */
export function findWorkType(lessonType: string | null, topic: string): WorkType | null {
  const find = (text: string): WorkType | null => PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  if (lessonType !== null) return find(lessonType);
  return /^(контрольн|лабораторн|практическ|самостоятельн|проверочн)/iu.test(topic) ? find(topic) : null;
}

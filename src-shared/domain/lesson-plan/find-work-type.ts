import { foldName } from '../../lib/fold-name';
import { WORK_TYPES, type WorkType, type WorkTypeInfo } from '../journal';

type Named = Pick<WorkTypeInfo, 'code' | 'name'>;

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

/** What may follow the name of a work: a number, a stop, its topic; not another word of a phrase that begins alike. */
const AFTER_NAME = /^(?:\s*$|\s*[.:,;(«"№-]|\s+(?:по|на|за)\s)/u;

/**
 * The work a lesson type means; where the plan has no such column, the topic's opening words tell («Контрольная работа № 7 …»). Of the
 * kinds that may be chosen: names that the school has given come first, the longest one, then what teachers call those of the program.
 */
export function findWorkType(lessonType: string | null, topic: string, types: readonly Named[]): WorkType | null {
  const find = (text: string): WorkType | null => {
    const code = PATTERNS.find(([pattern]) => pattern.test(text))?.[1];
    return code !== undefined && types.some((type) => type.code === code) ? code : null;
  };
  const named = findNamed(lessonType ?? topic, types);
  if (named !== null) return named;
  if (lessonType !== null) return find(lessonType);
  return /^(контрольн|лабораторн|практическ|самостоятельн|проверочн)/iu.test(topic) ? find(topic) : null;
}

function findNamed(text: string, types: readonly Named[]): WorkType | null {
  const folded = foldName(text);
  const opening = types.filter(({ code, name }) => isNamedBySchool({ code, name }) && folded.startsWith(foldName(name)) && AFTER_NAME.test(folded.slice(foldName(name).length)));
  return opening.sort((left, right) => right.name.length - left.name.length)[0]?.code ?? null;
}

function isNamedBySchool({ code, name }: Named): boolean {
  return !WORK_TYPES.some((given) => given.code === code && given.name === name);
}

import type { Lookup, SubjectRecord } from '@shared/domain/exchange';

/** One line of a timetable cell: «Англ. яз. (1 подгруппа) каб. 301». The subject may be unknown, the group and room absent. */
export type LessonText = { readonly subjectText: string; readonly subject: SubjectRecord | undefined; readonly groupName: string | null; readonly roomText: string | null };

const ROOM = /\s*[,;]?\s*(?:каб(?:инет)?\.?|ауд\.?)\s*(.+)$/iu;

/** Null when there is nothing that could be a subject. A bracket may belong to the subject itself («Труд (технология)»). */
export function parseLessonText(line: string, subjects: Lookup<SubjectRecord>): LessonText | null {
  const room = ROOM.exec(line);
  const left = (room ? line.slice(0, room.index) : line).trim();
  const roomText = room?.[1]?.trim() ?? null;
  if (!/\p{L}/u.test(left)) return null;
  const whole = subjects.find(left);
  if (whole) return { subjectText: left, subject: whole, groupName: null, roomText };
  const bracket = /^(.*\S)\s*\(([^()]+)\)$/u.exec(left);
  if (!bracket?.[1] || !bracket[2]) return { subjectText: left, subject: undefined, groupName: null, roomText };
  return { subjectText: bracket[1], subject: subjects.find(bracket[1]), groupName: bracket[2].trim(), roomText };
}

import type { TopicRefusal } from './topic-rule';

export type LessonRefusal = TopicRefusal | 'placeholderTopic' | 'placeholderHomework' | 'periodClosed' | 'windowOver' | 'noSuchLesson' | 'changedByOther' | 'futureAttendance' | 'homeworkAndNone';

/** The part of a lesson that the rules look at. */
export type LessonText = { readonly topic: string | null; readonly homework: string | null; readonly noHomework: boolean; readonly attendanceTaken: boolean };

export type LessonPlace = { readonly isLessonKnown: boolean; readonly isPeriodClosed: boolean; readonly isWindowOver: boolean; readonly isFuture: boolean; readonly isSeenVersion: boolean; /** Of a topic that is none of the plan's. */ readonly topicRefusal?: TopicRefusal | null };

const LETTER = /\p{L}/u;
const DIGIT = /\d/;

/**
 * An empty record in disguise (JRN-02): no letter at all («-», «…», «123»), or one letter, even repeated («а», «ааа»). A homework
 * may be a number alone («№ 45»).
 */
export function isPlaceholder(text: string, kind: 'topic' | 'homework'): boolean {
  if (kind === 'homework' && DIGIT.test(text)) return false;
  const letters = [...text.toLowerCase()].filter((character) => LETTER.test(character));
  return new Set(letters).size < 2;
}

/**
 * Why the right page of a lesson is refused; nothing is saved then. Topic and homework may be written ahead, attendance only from the
 * day of the lesson on. Empty fields are allowed: what is missing is counted, not refused.
 */
export function findLessonRefusals(edit: LessonText, place: LessonPlace): LessonRefusal[] {
  if (!place.isLessonKnown) return ['noSuchLesson'];
  if (place.isPeriodClosed) return ['periodClosed'];
  if (place.isWindowOver) return ['windowOver'];
  if (!place.isSeenVersion) return ['changedByOther'];
  const refusals: LessonRefusal[] = [];
  if (edit.topic !== null && isPlaceholder(edit.topic, 'topic')) refusals.push('placeholderTopic');
  else if (place.topicRefusal != null) refusals.push(place.topicRefusal);
  if (edit.homework !== null && isPlaceholder(edit.homework, 'homework')) refusals.push('placeholderHomework');
  if (edit.homework !== null && edit.noHomework) refusals.push('homeworkAndNone');
  if (edit.attendanceTaken && place.isFuture) refusals.push('futureAttendance');
  return refusals;
}

/** What the lines over the table and the file's name say: subject, grade, hours, subgroup. */
export type PlanTitle = { readonly title: string; readonly subject: string | null; readonly grade: number | null; readonly hours: number | null; readonly groupHint: string | null };

const WORDS_BEFORE_SUBJECT = /(календарно[-\s]*тематическое планирование|поурочное планирование|рабочая программа|тематическое планирование|ктп|учебный предмет|предмет|по предмету|:)/giu;
const GRADE = /(\d{1,2})\s*[-–]?\s*(?:[а-яё]?\s*)?(?:классы?|кл\.?)(?![а-яё])/iu;
const HOURS = /(\d{1,3})\s*(?:ч\.|ч(?![а-яё])|час)/iu;
const GROUP = /(\d\s*[-–]?\s*(?:я\s+)?(?:под)?группа|девочки|мальчики)/iu;

/** «Календарно-тематическое планирование. Алгебра, 7 класс, 102 ч.» → Алгебра, 7, 102. */
export function parsePlanTitle(lines: readonly string[], fileName: string): PlanTitle {
  const title = lines.join(' ').trim();
  const name = fileName.replace(/\.[^.]+$/, '');
  const group = GROUP.exec(title)?.[1] ?? GROUP.exec(name)?.[1];
  return {
    title,
    subject: findSubject(title) ?? findSubject(name),
    grade: readNumber(GRADE.exec(title)) ?? readNumber(/\b(\d{1,2})\b/.exec(name)),
    hours: readNumber(HOURS.exec(title)),
    groupHint: group === undefined ? null : normalizeGroup(group),
  };
}

function readNumber(match: RegExpExecArray | null): number | null {
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** The words before the grade, without the document's own name. */
function findSubject(text: string): string | null {
  const before = text.replace(WORDS_BEFORE_SUBJECT, ' ').split(/[,;.]?\s*\d{1,2}\s*[-–]?\s*[а-яё]?\s*(?:класс|кл\.?|\(|$)/iu)[0] ?? '';
  const subject = before.replace(/^[\s.,;«"]+|[\s.,;»"]+$/gu, '').replace(/\s+/g, ' ');
  return subject === '' ? null : subject;
}

function normalizeGroup(text: string): string {
  const number = /\d/.exec(text)?.[0];
  return number === undefined ? text.charAt(0).toUpperCase() + text.slice(1).toLowerCase() : `${number} подгруппа`;
}

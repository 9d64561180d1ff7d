import { normalizeClassName } from '@shared/domain/exchange';

export type MarksTitle = { readonly className: string; readonly subject: string; readonly periodName: string; readonly yearName: string };

const TITLE = /^(.+?)\s*(?:класс|кл\.?)\s*[,.;:]\s*(.+)\s*[,.;]\s*(.+?)\s*,?\s*(\d{4})\s*[/–-]\s*(\d{4}|\d{2})(?:\s*(?:уч\.?|учебный)\s*(?:г\.?|год))?$/iu;

/** «7А класс, Иностранный язык (английский), I четверть 2025/2026»; null when it is not of that form. */
export function parseMarksTitle(text: string): MarksTitle | null {
  const match = TITLE.exec(text.replace(/\s+/g, ' ').trim());
  const [, className, subject, periodName, from, to] = match ?? [];
  if (!className || !subject || !periodName || !from || !to) return null;
  const yearName = `${from}/${to.length === 2 ? from.slice(0, 2) + to : to}`;
  return { className: normalizeClassName(className), subject: subject.trim(), periodName: periodName.trim(), yearName };
}

export { foldName } from '../../lib/fold-name';

const LOOKALIKES: Readonly<Record<string, string>> = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У' };

/** «7 «а»», «7-А», «7A» (Latin letter) → «7А»; other names only lose their spare blanks. */
export function normalizeClassName(text: string): string {
  const match = /^(\d{1,2})\s*[-–—]?\s*[«"'„“]?\s*([A-ZА-ЯЁ])\s*[»"'”“]?$/iu.exec(text.trim());
  if (!match?.[1] || !match[2]) return text.replace(/\s+/g, ' ').trim();
  const letter = match[2].toUpperCase();
  return `${Number(match[1])}${LOOKALIKES[letter] ?? letter}`;
}

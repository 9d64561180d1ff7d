/** «7А»: grade and letter as one word; a letter typed as «а» is the letter «А». */
export function formatClassName(grade: number, letter: string): string {
  return `${String(grade)}${normalizeLetter(letter)}`;
}

export function normalizeLetter(letter: string): string {
  const trimmed = letter.trim();
  return trimmed.length === 1 ? trimmed.toLocaleUpperCase('ru') : trimmed;
}

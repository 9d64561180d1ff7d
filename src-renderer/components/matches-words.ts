/** True when every typed word is somewhere in the texts; case and ё/е make no difference. */
export function matchesWords(words: string, texts: readonly (string | null)[]): boolean {
  const heap = fold(texts.filter((text) => text !== null).join(' '));
  return fold(words).split(/\s+/).every((word) => heap.includes(word));
}

function fold(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}

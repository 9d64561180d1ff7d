const collator = new Intl.Collator('ru', { sensitivity: 'variant', numeric: true, ignorePunctuation: false });

/** Order of Russian lists: ё stands beside е, numbers by value (7А before 10А). */
export function compareRussian(left: string, right: string): number {
  return collator.compare(left, right);
}

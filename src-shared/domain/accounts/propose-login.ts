import type { PersonName } from '../people';

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't',
  у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
};

/** `Щёлокова` → `schelokova`; what is neither a letter nor a digit is left out. */
export function transliterate(text: string): string {
  return [...text.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('').replace(/[^a-z0-9]/g, '');
}

/** A login for a new account: `ivanova`, then `ivanova.mp`, then `ivanova.mp2`… – the first that nobody has. */
export function proposeLogin({ lastName, firstName, middleName }: PersonName, taken: ReadonlySet<string>): string {
  const surname = transliterate(lastName) || 'user';
  const initials = [firstName, middleName ?? ''].map((part) => transliterate(part).charAt(0)).join('');
  const tries = [surname, `${surname}.${initials}`];
  for (const login of tries) if (!taken.has(login)) return login;
  let number = 2;
  while (taken.has(`${surname}.${initials}${String(number)}`)) number += 1;
  return `${surname}.${initials}${String(number)}`;
}

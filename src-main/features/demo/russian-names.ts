import type { Sex } from './demo-data';

/** A surname as it is written of a man → of a woman: Королёв – Королёва, Ясенский – Ясенская; others do not change. Both halves of a double one. */
export function declineSurname(surname: string, sex: Sex): string {
  if (sex === 'м') return surname;
  return surname
    .split('-')
    .map((part) => {
      if (/(?:[оеё]в|[иы]н)$/u.test(part)) return `${part}а`;
      return part.replace(/(?:ский|цкий)$/u, (ending) => `${ending.slice(0, -2)}ая`).replace(/(?:ный|ой|ый)$/u, (ending) => `${ending.slice(0, -2)}ая`);
    })
    .join('-');
}

const LATIN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't',
  у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
};

/** «Щукина» → `schukina`, for logins and addresses. */
export function transliterate(text: string): string {
  return [...text.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('').replace(/[^a-z]/g, '');
}

// The code of the recovery sheet: 8 groups of 5 signs, the last sign of a group checks the group, so that a typing error is found by its group.
import { randomInt } from 'node:crypto';

/** 19 signs that do not look like one another; a prime number, so that the check finds every wrong sign and every swap of neighbours. */
const SIGNS = '3479ADEFHJKLMNRTUWX';
const GROUPS = 8;
const FREE_SIGNS = 4;

export type CodeProblem = { readonly kind: 'signs' } | { readonly kind: 'length'; readonly signs: number; readonly needed: number } | { readonly kind: 'group'; readonly group: number };

/** 32 free signs: 135 bits. Groups are parted by hyphens. */
export function makeRecoveryCode(): string {
  const groups = Array.from({ length: GROUPS }, (_, index) => {
    const free = Array.from({ length: FREE_SIGNS }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
    return free + findCheckSign(free, index);
  });
  return groups.join('-');
}

/** The code as it was printed, whatever case, blanks and hyphens were typed; or what is wrong with it. */
export function parseRecoveryCode(typed: string): { readonly code: string } | { readonly problem: CodeProblem } {
  const signs = typed.toUpperCase().replace(/[\s–—-]+/g, '');
  if ([...signs].some((sign) => !SIGNS.includes(sign))) return { problem: { kind: 'signs' } };
  const needed = GROUPS * (FREE_SIGNS + 1);
  if (signs.length !== needed) return { problem: { kind: 'length', signs: signs.length, needed } };
  const groups = Array.from({ length: GROUPS }, (_, index) => signs.slice(index * (FREE_SIGNS + 1), (index + 1) * (FREE_SIGNS + 1)));
  const wrong = groups.findIndex((group, index) => group.at(-1) !== findCheckSign(group.slice(0, FREE_SIGNS), index));
  return wrong === -1 ? { code: groups.join('-') } : { problem: { kind: 'group', group: wrong + 1 } };
}

/** Weighted sum; the place of the group counts too, so that swapped groups are found. */
function findCheckSign(free: string, groupIndex: number): string {
  const sum = [...free].reduce((total, sign, index) => total + SIGNS.indexOf(sign) * (index + 2), groupIndex + 1);
  return SIGNS.charAt(sum % SIGNS.length);
}

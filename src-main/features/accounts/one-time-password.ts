import { randomInt } from 'node:crypto';

/** Small Latin letters and digits that look like nothing else, in Latin or Cyrillic, on paper or on the screen. */
const CHARACTERS = 'dfghjnqrsuvwz245789';
const LENGTH = 12;

/** A random password to be typed once from a slip of paper; 51 bits. */
export function makeOneTimePassword(): string {
  return Array.from({ length: LENGTH }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join('');
}

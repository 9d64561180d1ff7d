/** The eleven digits of a СНИЛС, or null when there are not eleven. Blanks and dashes between them do not count. */
export function findSnilsDigits(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '');
  return /^\d{11}$/.test(digits) ? digits : null;
}

/** `12345678964` → `123-456-789 64`, as the document shows it. */
export function formatSnils(digits: string): string {
  return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6, 9)} ${digits.slice(9)}`;
}

/**
 * Control number of a СНИЛС: digits 1–9 times 9…1, summed, modulo 101, 100 counts as 00.
 * Numbers up to 001-001-998 have none (null).
 */
export function computeSnilsControl(digits: string): string | null {
  const number = digits.slice(0, 9);
  if (Number(number) <= 1_001_998) return null;
  const sum = [...number].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
  const control = sum % 101;
  return String(control === 100 ? 0 : control).padStart(2, '0');
}

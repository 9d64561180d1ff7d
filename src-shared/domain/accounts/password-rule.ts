export type PasswordProblem = 'passwordTooShort' | 'passwordTooLong' | 'passwordTooSimple' | 'passwordSameAsLogin' | 'passwordUnchanged';

const MIN_LENGTH = 8;
const MAX_LENGTH = 200;

/** What is wrong with a new password (SEC-01, USR-03): 8…200 characters, two kinds of characters at least, not the login, not the old one. */
export function findPasswordProblems(password: string, login: string, oldPassword?: string): PasswordProblem[] {
  const problems: PasswordProblem[] = [];
  if (password.length < MIN_LENGTH) problems.push('passwordTooShort');
  if (password.length > MAX_LENGTH) problems.push('passwordTooLong');
  const kinds = [/[a-zа-яё]/, /[A-ZА-ЯЁ]/, /\d/, /[^a-zа-яёA-ZА-ЯЁ\d]/].filter((kind) => kind.test(password)).length;
  if (kinds < 2 || new Set(password).size < 4) problems.push('passwordTooSimple');
  if (password.toLowerCase() === login.toLowerCase()) problems.push('passwordSameAsLogin');
  if (oldPassword !== undefined && password === oldPassword) problems.push('passwordUnchanged');
  return problems;
}

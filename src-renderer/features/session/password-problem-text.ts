import type { PasswordProblem } from '@shared/domain/accounts';

const TEXTS: Readonly<Record<PasswordProblem, string>> = {
  passwordTooShort: 'не короче 8 знаков',
  passwordTooLong: 'не длиннее 200 знаков',
  passwordTooSimple: 'нужны знаки хотя бы двух видов: строчные, заглавные, цифры, другие – и не меньше четырёх разных',
  passwordSameAsLogin: 'не должен совпадать с логином',
  passwordUnchanged: 'должен отличаться от прежнего',
};

export function formatPasswordProblems(problems: readonly PasswordProblem[]): string {
  return problems.map((problem) => TEXTS[problem]).join('; ');
}

export function isPasswordProblem(code: string): code is PasswordProblem {
  return Object.hasOwn(TEXTS, code);
}

import type { PasswordProblem } from '../domain/accounts';

/** What is wrong with a new password, put after «Пароль не подходит:». */
export const PASSWORD_PROBLEM_TEXTS: Readonly<Record<PasswordProblem, string>> = {
  passwordTooShort: 'короче 8 знаков',
  passwordTooLong: 'длиннее 200 знаков',
  passwordTooSimple: 'слишком простой – нужны знаки хотя бы двух видов (строчные и прописные буквы, цифры, другие знаки) и не одни и те же',
  passwordSameAsLogin: 'совпадает с логином',
  passwordUnchanged: 'совпадает с прежним',
};

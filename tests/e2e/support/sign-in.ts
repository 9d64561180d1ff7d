import type { Page } from '@playwright/test';
import type { Person } from './demo-school';

export async function signIn(page: Page, { login, password }: Pick<Person, 'login' | 'password'>): Promise<void> {
  await page.getByRole('textbox', { name: 'Логин' }).fill(login);
  await page.getByRole('textbox', { name: 'Пароль', exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Войти' }).waitFor({ state: 'detached' });
}

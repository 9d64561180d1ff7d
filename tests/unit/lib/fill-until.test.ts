import { expect, it } from 'vitest';
import { fillLimits } from '@shared/lib/fill-until';

it('names the limit of a refusal, and leaves its brackets out where nobody knows it', () => {
  expect(fillLimits('Такой отметки нет ({limit}).', { limit: '2–5' })).toBe('Такой отметки нет (2–5).');
  expect(fillLimits('Такой отметки нет ({limit}).')).toBe('Такой отметки нет.');
  expect(fillLimits('Не применяется с {limit}; принималась до {until}.', { limit: '10.12.2025', windowUntil: '08.12.2025 23:59' })).toBe('Не применяется с 10.12.2025; принималась до 08.12.2025 23:59.');
});

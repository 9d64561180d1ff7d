import { expect, it } from 'vitest';
import { refuseWrongClock } from '@main/features/security/refuse-wrong-clock';
import { formatAppError } from '@shared/contract/app-error-text';
import { AppError } from '@shared/lib/app-error';

const SCHOOL = { holderNow: Date.parse('2025-12-10T10:00:00+07:00'), timeZone: 'Asia/Krasnoyarsk' };
const THREE_DAYS = 3 * 86_400_000;

function tell(localNow: number, ownZone: string): string | null {
  try {
    refuseWrongClock('journal.setCells', localNow, SCHOOL, ownZone);
  } catch (error) {
    if (error instanceof AppError) return formatAppError(error);
    throw error;
  }
  return null;
}

it.each([
  ['Asia/Krasnoyarsk', 'показывают 07.12.2025 10:00, а время школы – 10.12.2025 10:00.'],
  ['Asia/Novosibirsk', 'показывают 07.12.2025 10:00, а время школы – 10.12.2025 10:00.'],
  ['Europe/Moscow', 'показывают 07.12.2025 06:00 (UTC+3), а время школы – 10.12.2025 10:00 (UTC+7).'],
])('tells the clock of a computer in %s as it stands on its screen, and the school’s time by the school', (zone, told) => {
  expect(tell(SCHOOL.holderNow - THREE_DAYS, zone)).toContain(told);
});

it('is about the moment, not about the zone: a right clock in another zone is no reason', () => {
  expect(tell(SCHOOL.holderNow, 'Europe/Moscow')).toBeNull();
});

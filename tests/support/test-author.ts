import type { Author } from '@main/database/audit-chain';

export const TEST_AUTHOR: Author = { accountId: null, workstation: 'ТЕСТ-1', procedure: 'test', at: '2025-12-10T03:00:00.000Z' };

import { endsJob } from '../features/accounts';
import { integrityJob } from '../features/audit';
import { backupJob, foundCopiesJob } from '../features/backup';
import type { HolderJob } from '../features/holder-job';

/** What the holder does by itself. */
export const HOLDER_JOBS: readonly HolderJob[] = [endsJob, backupJob, foundCopiesJob, integrityJob];

import type { HolderJob } from '../../holder-job';
import { closeDueEnds } from './close-ends';

/** Closes accounts on their day, also of those who stay signed in over midnight (USR-08). */
export const endsJob: HolderJob = { name: 'ends', everySeconds: 60, run: closeDueEnds };

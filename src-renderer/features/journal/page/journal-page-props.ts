import type { CourseInfo } from '@shared/contract/journal-contract';
import type { JournalPlace } from './journal-place';

export type JournalPageScreenProps = {
  readonly place: JournalPlace;
  /** Goes to another page or period (a new step of «Back»). */
  readonly onOpen: (place: JournalPlace) => void;
  /** The lesson under the cursor, for the address (no new step). */
  readonly onPlaceChange: (place: JournalPlace) => void;
  /** Opens printing of this page; absent where the person may not print. */
  readonly onPrint?: ((course: CourseInfo) => void) | undefined;
};

import { useEffect } from 'react';
import { formatFailure } from '../../../api/failure';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { findOtherPeriod } from './find-start-column';
import type { JournalPlace } from './journal-place';
import { JournalSpread } from './journal-spread';
import { useJournalPage } from './use-journal-page';

export type JournalPageScreenProps = {
  readonly place: JournalPlace;
  /** Goes to another page or period (a new step of «Back»). */
  readonly onOpen: (place: JournalPlace) => void;
  /** The lesson under the cursor, for the address (no new step). */
  readonly onPlaceChange: (place: JournalPlace) => void;
  /** Opens printing of this page; absent where the person may not print. */
  readonly onPrint?: ((courseId: number) => void) | undefined;
};

/** A journal page as a spread: marks on the left, the lesson under the cursor on the right (JRN-01). */
export function JournalPageScreen(props: JournalPageScreenProps) {
  const { place, onPlaceChange } = props;
  const { editor, error, retry } = useJournalPage(place.courseId, place.periodId);
  const otherPeriod = editor && place.periodId === undefined ? findOtherPeriod(editor.model.page, place.date) : null;
  useEffect(() => {
    if (otherPeriod !== null) onPlaceChange({ ...place, periodId: otherPeriod });
  }, [otherPeriod, place, onPlaceChange]);
  if (error) return <div className="jr-message"><MessageBox onRetry={retry}>{formatFailure(error)}</MessageBox></div>;
  if (!editor || otherPeriod !== null) return <div className="jr-message"><Reading text="Открываем страницу…" /></div>;
  return <JournalSpread key={`${editor.model.page.course.id}/${editor.model.page.periodId}`} editor={editor} {...props} />;
}

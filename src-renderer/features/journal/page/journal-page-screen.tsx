import { useEffect } from 'react';
import { formatFailure } from '../../../api/failure';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { findOtherPeriod } from './find-start-column';
import type { JournalPageScreenProps } from './journal-page-props';
import { JournalSpread } from './journal-spread';
import { useJournalPage } from './use-journal-page';

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

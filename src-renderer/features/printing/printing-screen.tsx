import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CourseInfo } from '@shared/contract/journal-contract';
import type { ClassInfo } from '@shared/contract/school-contract';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { ProgressPanel } from '../../components/progress-panel';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { OrdersButton } from '../introduction';
import { AllBooks } from './all-books';
import { ChoiceForm } from './choice-form';
import { DocumentPanel } from './document-panel';
import { listDocuments, listPrintableClasses, readChoice, type PrintChoice, type PrintSearch } from './print-choice';
import { useBuildDocument } from './use-build-document';

const NO_CLASSES: readonly ClassInfo[] = [];
const NO_COURSES: readonly CourseInfo[] = [];

/** The stitched book, the summary sheet, one page of the journal: built, looked at, saved, printed (PRN-01, PRN-02, PRN-09). */
export function PrintingScreen({ search }: { readonly search: PrintSearch }) {
  const session = useSession();
  const navigate = useNavigate();
  const documents = listDocuments(session);
  const choice = readChoice(search, documents);
  const classes = useCallQuery('school.listClasses', {});
  const courses = useCallQuery('journal.listCourses', {}, { enabled: session.rights.includes('journal.view') });
  const work = useBuildDocument();
  const [isSavingAll, setSavingAll] = useState(false);
  const printable = listPrintableClasses(choice.kind, session, classes.data ?? NO_CLASSES, courses.data ?? NO_COURSES);
  const isComplete = choice.kind === 'course' ? choice.courseId !== null : printable.some((item) => item.id === choice.classId);
  const failed = classes.isError ? classes : courses.isError ? courses : null;
  const choose = (next: PrintChoice) => {
    work.clear();
    void navigate({ to: '/printing', search: { document: next.kind, class: next.classId ?? undefined, course: next.courseId ?? undefined }, replace: true });
  };
  return (
    <Screen
      title="Печать журнала"
      actions={(
        <>
          <OrdersButton first="introduction" />
          <Button disabled={!isComplete || work.isRunning || isSavingAll} onClick={() => { void work.build(choice); }}>Собрать документ</Button>
        </>
      )}
    >
      {failed && <MessageBox onRetry={() => { void failed.refetch(); }}>{formatFailure(failed.error)}</MessageBox>}
      {classes.isPending && <Reading />}
      <ChoiceForm choice={choice} documents={documents} classes={printable} courses={courses.data ?? NO_COURSES} disabled={work.isRunning} onChoice={choose} />
      {work.isRunning && <ProgressPanel title="Собираем документ" progress={work.progress} onCancel={work.cancel} />}
      {work.failure !== null && <MessageBox>{work.failure}</MessageBox>}
      {work.document && <DocumentPanel document={work.document} />}
      {!work.document && !work.isRunning && session.rights.includes('audit.view') && <AllBooks onRunning={setSavingAll} />}
    </Screen>
  );
}

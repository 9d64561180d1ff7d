import { Button, Checkbox } from '@mantine/core';
import type { LessonEdit, PageLesson } from '@shared/contract/journal-contract';
import { Icon } from '../../../components/icon';
import type { PageEditor } from '../edit/page-editor';
import { useAbsenceSummary } from './use-lesson';

type AttendanceFieldsProps = {
  readonly editor: PageEditor;
  readonly lesson: PageLesson;
  readonly edit: LessonEdit;
  readonly isReadOnly: boolean;
  readonly error: string | null;
  readonly onChange: (changes: Partial<LessonEdit>) => void;
};

/** Confirms attendance: «nobody absent» is not the same as «not filled in» (ATT-01). */
export function AttendanceFields({ editor, lesson, edit, isReadOnly, error, onChange }: AttendanceFieldsProps) {
  const absent = useAbsenceSummary(editor, lesson);
  const isTaken = edit.attendanceTaken;
  const word = isTaken ? 'Посещаемость отмечена' : absent === '' ? 'Все присутствуют' : 'Подтвердить посещаемость';
  if (isReadOnly) return <p className="jp-line">{isTaken ? 'Посещаемость отмечена' : 'Посещаемость не подтверждена'}{absent === '' ? '' : `, отсутствуют: ${absent}`}{edit.noMarks ? '. Урок без отметок' : ''}.</p>;
  return (
    <div>
      <Button
        fullWidth
        size="xs"
        variant={isTaken ? 'light' : 'default'}
        aria-pressed={isTaken}
        leftSection={isTaken ? <Icon name="check" size={15} /> : undefined}
        onClick={() => { onChange({ attendanceTaken: !isTaken }); }}
      >
        {word}
      </Button>
      <p className="jp-line">
        {absent === '' ? (isTaken ? 'Отсутствующих нет.' : 'Посещаемость ещё не подтверждена.') : `Отсутствуют: ${absent}`}
        {error && <span role="alert" className="jp-error"> {error}</span>}
      </p>
      <Checkbox size="xs" label="Урок без отметок" checked={edit.noMarks} onChange={(event) => { onChange({ noMarks: event.currentTarget.checked }); }} />
    </div>
  );
}

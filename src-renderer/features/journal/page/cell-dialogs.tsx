import { Modal } from '@mantine/core';
import { findGridCell, type GridSession } from '../grid/grid-session';
import { CellHistory } from './cell-history';
import { CommentForm } from './comment-form';
import { KeyHelp } from './key-help';
import type { OpenDialog } from './use-grid-session';

type CellDialogsProps = { readonly session: GridSession; readonly dialog: OpenDialog; readonly onClose: () => void };

/** Comment, history and help: one at a time, back to the cell on closing. */
export function CellDialogs({ session, dialog, onClose }: CellDialogsProps) {
  if (dialog === null) return null;
  const { row, column } = session.cursor.get();
  const cell = findGridCell(session.editor.model, row, column);
  const place = cell ? `${cell.student.name}, ${cell.column.label}` : '';
  const titles = { comment: `Комментарий: ${place}`, history: `История: ${place}`, help: 'Клавиши и обозначения' };
  const isOpen = dialog === 'help' || cell !== null;
  return (
    <Modal opened={isOpen} onClose={onClose} returnFocus={false} title={titles[dialog]} size={dialog === 'comment' ? 'sm' : 'lg'} closeButtonProps={{ 'aria-label': 'Закрыть' }} transitionProps={{ duration: 0 }}>
      {dialog === 'help' && <KeyHelp page={session.editor.model.page} />}
      {dialog === 'comment' && cell && <CommentForm editor={session.editor} cell={cell.address} onClose={onClose} />}
      {dialog === 'history' && cell && <CellHistory courseId={session.editor.model.page.course.id} cell={cell.address} />}
    </Modal>
  );
}

import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CellAddress } from '../edit/cell-address';
import { formatCell } from '../edit/cell-value';
import { getCellValue } from '../edit/edit-state';
import type { PageEditor } from '../edit/page-editor';

type CommentFormProps = { readonly editor: PageEditor; readonly cell: CellAddress; readonly onClose: () => void };

const LONGEST_COMMENT = 500;

/** The teacher's word to a mark; Enter saves. */
export function CommentForm({ editor, cell, onClose }: CommentFormProps) {
  const value = getCellValue(editor.model.state, cell);
  const [text, setText] = useState(value.comment ?? '');
  const save = () => {
    const comment = text.trim() === '' ? null : text.trim();
    if (comment !== value.comment) editor.cells.type([{ cell, set: { kind: 'comment', text: comment }, text: formatCell(value) }]);
    onClose();
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Textarea
        label={`Комментарий к отметке ${formatCell(value)}`}
        description="Enter – сохранить, Esc – закрыть без изменений"
        data-autofocus
        autosize
        minRows={2}
        maxLength={LONGEST_COMMENT}
        value={text}
        onChange={(event) => { setText(event.currentTarget.value); }}
        onKeyDown={(event) => { if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); save(); } }}
      />
      <Group justify="flex-end" mt="sm"><Button type="submit">Сохранить</Button></Group>
    </form>
  );
}

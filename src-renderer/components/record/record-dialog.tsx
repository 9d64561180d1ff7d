import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useShortcut } from '../../hooks/use-shortcut';
import { MessageBox } from '../message-box';
import { RecordConflict } from './record-conflict';
import type { RecordField } from '@shared/lib/record-field';

/** What the dialog needs of a draft (`useRecordDraft`). */
type Draft<Edit> = {
  readonly base: Edit;
  readonly edit: Edit;
  readonly isDirty: boolean;
  readonly isWrong: boolean;
  readonly isSaving: boolean;
  readonly failure: string | null;
  readonly theirs: Edit | null;
  readonly save: (chosen?: Edit) => Promise<void>;
};

type Props<Edit> = {
  readonly title: string;
  readonly fields: readonly RecordField<Edit>[];
  readonly draft: Draft<Edit>;
  /** False while something obligatory is missing. */
  readonly canSave?: boolean;
  /** A new record may be saved as it was offered. */
  readonly isNew?: boolean;
  readonly action?: string;
  readonly size?: string;
  /** «Последнее изменение…», or what else stands under the fields. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
};

/** A record in a window of its own: Ctrl+Enter or Ctrl+S saves, Escape asks before typed values are lost. */
export function RecordDialog<Edit>({ title, fields, draft, canSave = true, isNew = false, action = 'Сохранить', size, footer, children, onClose }: Props<Edit>) {
  const [isLeaving, setLeaving] = useState(false);
  const maySave = (draft.isDirty || isNew) && canSave && !draft.isWrong && !draft.isSaving && draft.theirs === null;
  const save = () => { if (maySave) void draft.save(); };
  const close = () => {
    if (draft.isDirty) setLeaving(true);
    else onClose();
  };
  useShortcut({ code: 'KeyS', ctrl: true }, save);
  useShortcut({ code: 'Enter', ctrl: true }, save);
  return (
    <Modal opened onClose={close} title={title} size={size} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        {children}
        {draft.failure !== null && <MessageBox>{draft.failure}</MessageBox>}
        {draft.theirs !== null && <RecordConflict fields={fields} base={draft.base} mine={draft.edit} theirs={draft.theirs} isSaving={draft.isSaving} onSave={(chosen) => { void draft.save(chosen); }} />}
        {footer}
        {isLeaving ? (
          <Group justify="flex-end" gap="xs" role="alert">
            <Text size="sm">Введённое не сохранено.</Text>
            <Button variant="default" onClick={() => { setLeaving(false); }}>Вернуться к вводу</Button>
            <Button color="red" onClick={onClose}>Закрыть без сохранения</Button>
          </Group>
        ) : (
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>Не сейчас</Button>
            <Button disabled={!maySave} loading={draft.isSaving} onClick={save} title="Ctrl+Enter">{action}</Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

import { MantineProvider, TextInput } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '@shared/contract/app-error';
import type { RecordField } from '@shared/lib/record-field';
import { useRecordDraft } from '../../../../src-renderer/api/use-record-draft';
import { RecordDialog } from '../../../../src-renderer/components/record';

type Room = { readonly version: number; readonly name: string; readonly seats: number };
type RoomEdit = { readonly name: string; readonly seats: number };
const FIELDS: readonly RecordField<RoomEdit>[] = [{ key: 'name', label: 'Кабинет' }, { key: 'seats', label: 'Мест' }];
const ROOM: Room = { version: 3, name: '12', seats: 25 };

function Dialog({ save, reread, onClose }: { readonly save: (version: number, edit: RoomEdit) => Promise<Room>; readonly reread: () => Promise<Room>; readonly onClose: () => void }) {
  const draft = useRecordDraft<Room, RoomEdit>({ card: ROOM, fields: FIELDS, toEdit: ({ name, seats }) => ({ name, seats }), save, reread, onSaved: onClose });
  return (
    <RecordDialog title="Кабинет" fields={FIELDS} draft={draft} onClose={onClose}>
      <TextInput label="Номер" value={draft.edit.name} onChange={(event) => { draft.change({ name: event.currentTarget.value }); }} />
    </RecordDialog>
  );
}

const renderDialog = (dialog: ReactElement) => render(<MantineProvider env="test">{dialog}</MantineProvider>);

describe('a record in a window of its own', () => {
  const user = userEvent.setup();

  it('is saved by Ctrl+Enter over the version that was read', async () => {
    const save = vi.fn((version: number, edit: RoomEdit) => Promise.resolve({ ...edit, version: version + 1 }));
    const onClose = vi.fn();
    renderDialog(<Dialog save={save} reread={() => Promise.resolve(ROOM)} onClose={onClose} />);
    await user.type(screen.getByLabelText('Номер'), 'а');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(save).toHaveBeenCalledWith(3, { name: '12а', seats: 25 });
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('asks before typed values are lost, and closes at once without them', async () => {
    const onClose = vi.fn();
    renderDialog(<Dialog save={vi.fn()} reread={() => Promise.resolve(ROOM)} onClose={onClose} />);
    await user.type(screen.getByLabelText('Номер'), 'б');
    await user.keyboard('{Escape}');
    expect(screen.getByText('Введённое не сохранено.')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Закрыть без сохранения' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('shows what somebody else saved meanwhile, and saves the choice over that version', async () => {
    const save = vi.fn<(version: number, edit: RoomEdit) => Promise<Room>>()
      .mockRejectedValueOnce(new AppError('changedByOther', { author: 'Петрова А. А.', at: '01.09.2025 10:00' }))
      .mockImplementation((version, edit) => Promise.resolve({ ...edit, version: version + 1 }));
    renderDialog(<Dialog save={save} reread={() => Promise.resolve({ version: 4, name: '14', seats: 30 })} onClose={vi.fn()} />);
    await user.type(screen.getByLabelText('Номер'), 'в');
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText(/Петрова А. А./)).toBeTruthy();
    expect(screen.getByLabelText('Ваше: 12в')).toHaveProperty('checked', true);
    expect(screen.getByLabelText('Сейчас в базе: 30')).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'Сохранить выбранное' }));
    expect(save).toHaveBeenLastCalledWith(4, { name: '12в', seats: 30 });
  });
});

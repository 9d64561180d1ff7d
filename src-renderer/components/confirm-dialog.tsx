import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { MessageBox } from './message-box';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** The verb on the button: «Отменить загрузку». */
  readonly action: string;
  /** The word for stepping back. */
  readonly dismiss?: string;
  readonly isDangerous?: boolean;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly failure?: string | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Says what the step will do and to how many, and lets one step back. */
export function ConfirmDialog({ title, children, action, dismiss = 'Не сейчас', isDangerous, isBusy, isDisabled, failure, onConfirm, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        {children}
        {failure && <MessageBox>{failure}</MessageBox>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>{dismiss}</Button>
          <Button color={isDangerous ? 'red' : undefined} loading={isBusy} disabled={isDisabled} onClick={onConfirm} data-autofocus>{action}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

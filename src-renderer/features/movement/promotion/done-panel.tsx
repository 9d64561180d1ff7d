import { Button, Checkbox, Group, List, Paper, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PromotionDone } from '@shared/contract/promotion-contract';
import { formatFailure } from '../../../api/failure';
import { useLongCall } from '../../../api/use-long-call';
import { useMoment } from '../../../api/use-moment';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { MessageBox } from '../../../components/message-box';

/** A promotion that was made, and the way back while there is one. */
export function DonePanel({ done }: { readonly done: PromotionDone }) {
  const formatMoment = useMoment();
  const [isAsking, setAsking] = useState(false);
  return (
    <Paper withBorder p="md" maw={820}>
      <Stack gap="sm">
        <Text fw={600}>{`Школа переведена на ${done.toYear} учебный год`}</Text>
        <Text size="sm">{`${formatMoment(done.at)}, ${done.by.replace(/\.$/, '')}. Переведено: ${done.promoted}, на повторный год: ${done.repeating}, выпущено: ${done.graduated}.`}</Text>
        {done.overrideReason !== null && <Text size="sm">{`С разрешения директора: ${done.overrideReason}`}</Text>}
        <Text size="sm" c="dimmed">{`Год ${done.toYear} готовится: дополните его план, нагрузку и звонки и откройте в «Учебный год».`}</Text>
        {done.undoProblems.length > 0 && <MessageBox kind="notice">{`Отменить перевод сейчас нельзя: ${done.undoProblems.join('; ')}.`}</MessageBox>}
        {done.undoProblems.length === 0 && <Group><Button variant="default" onClick={() => { setAsking(true); }}>Отменить перевод…</Button></Group>}
      </Stack>
      {isAsking && <UndoPromotionDialog done={done} onClose={() => { setAsking(false); }} />}
    </Paper>
  );
}

function UndoPromotionDialog({ done, onClose }: { readonly done: PromotionDone; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const undoing = useLongCall('promotion.undo');
  const [accepts, setAccepts] = useState(false);
  const hasLosses = done.losses.length > 0;
  const undo = async () => {
    const outcome = await undoing.run({ promotionId: done.id, acceptLosses: accepts });
    // Refused for what was made meanwhile: the dialog shows it and asks.
    await queryClient.invalidateQueries(outcome.failure === null ? {} : { queryKey: ['promotion.getState'] });
    if (outcome.failure === null) onClose();
  };
  return (
    <ConfirmDialog title="Отменить перевод на новый год?" action="Отменить перевод" dismiss="Оставить" isDangerous isBusy={undoing.isRunning} isDisabled={(hasLosses && !accepts) || undoing.isRunning} failure={undoing.failure === null ? null : formatFailure(undoing.failure)} onConfirm={() => { void undo(); }} onClose={onClose}>
      <Text size="sm">{`Списки, классы и приказы перевода будут убраны (${done.promoted + done.repeating + done.graduated} учеников); всё станет как до него. Сначала делается копия базы.`}</Text>
      {hasLosses && (
        <>
          <Text size="sm" fw={600}>Вместе с ним пропадёт то, что внесено в новые классы после перевода:</Text>
          <List size="sm">{done.losses.map((loss) => <List.Item key={loss}>{loss}</List.Item>)}</List>
          <Checkbox label="Понимаю, эти записи тоже будут удалены" checked={accepts} onChange={(event) => { setAccepts(event.currentTarget.checked); }} />
        </>
      )}
    </ConfirmDialog>
  );
}

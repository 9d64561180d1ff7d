import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SystemState } from '@shared/contract/system-contract';
import { compareRussian } from '@shared/lib/russian-order';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';
import styles from '../system.module.css';

type Props = { readonly state: SystemState; readonly onSaved: () => void };

/** «Может вести базу»: which workstations may take the file over. What is being chosen is not changed by what is read meanwhile. */
export function MayHoldForm({ state, onSaved }: Props) {
  const listed = state.mayHoldAll ? null : state.workstations.filter((one) => one.mayHold).map((one) => one.name);
  const [draft, setDraft] = useState<readonly string[] | null | undefined>(undefined);
  const save = useCallMutation('system.setMayHold');
  const names = draft === undefined ? listed : draft;
  const known = [...new Set([state.holder.workstation, ...state.workstations.map((one) => one.name), ...state.clients.map((one) => one.workstation), ...(names ?? [])])].sort(compareRussian);
  const submit = () => {
    save.mutate({ names: names && [...names] }, { onSuccess: () => { setDraft(undefined); onSaved(); } });
  };
  return (
    <section className={styles.part} aria-label="Может вести базу">
      <h2>Может вести базу</h2>
      <Text size="sm" c="dimmed">Если компьютер, который ведёт базу, выключен, её за полминуты берёт другой из этих. Лучше всего – сам сервер школы или компьютеры, которые не выключают.</Text>
      <Radio.Group aria-label="Какие компьютеры могут вести базу" value={names === null ? 'all' : 'list'} onChange={(value) => { setDraft(value === 'all' ? null : [state.holder.workstation]); }}>
        <Group gap="lg">
          <Radio value="all" label="Любой компьютер" />
          <Radio value="list" label="Только отмеченные" />
        </Group>
      </Radio.Group>
      {names !== null && (
        <Checkbox.Group aria-label="Компьютеры, которые могут вести базу" value={[...names]} onChange={setDraft}>
          <Stack gap={4}>{known.map((name) => <Checkbox key={name} size="sm" value={name} label={name} />)}</Stack>
        </Checkbox.Group>
      )}
      {save.isError && <MessageBox>{formatFailure(save.error)}</MessageBox>}
      {draft !== undefined && (
        <Group gap="xs">
          <Button size="xs" loading={save.isPending} disabled={draft?.length === 0} onClick={submit}>Сохранить</Button>
          <Button size="xs" variant="default" onClick={() => { setDraft(undefined); }}>Отменить</Button>
          {draft?.length === 0 && <Text size="sm" c="dimmed">Отметьте хотя бы один компьютер.</Text>}
        </Group>
      )}
    </section>
  );
}

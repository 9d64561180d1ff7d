import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { RegulationPage } from '@shared/contract/regulation-contract';
import { isSameValue, PRESETS, type PresetCode } from '@shared/domain/regulation';
import { plural } from '@shared/lib/plural';
import { formatFailure } from '../../api/failure';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { DateField } from '../../components/date-field';
import { RecordDialog } from '../../components/record';
import { OrderFields } from './order-fields';
import { useProposal } from './use-proposal';

/** Another preset for the whole school from a day on. */
export function PresetDialog({ page, onClose }: { readonly page: RegulationPage; readonly onClose: () => void }) {
  const presets = useCallQuery('regulation.listPresets', {});
  const [code, setCode] = useState<PresetCode>(page.preset.code);
  const { proposal, change, input, reread } = useProposal(page.today);
  const choosing = useCallMutation('regulation.choosePreset');
  const chosen = presets.data?.find((preset) => preset.code === code);
  const different = chosen ? page.settings.filter(({ key, value }) => !isSameValue(value, chosen.values[key].value)).length : 0;
  const save = async () => {
    if (input === null) return;
    await choosing.mutateAsync({ ...input, preset: code, seenChangeId: page.preset.lastChangeId }).then(() => { reread(); onClose(); }, () => undefined);
  };
  const draft = { base: page, edit: page, isDirty: code !== page.preset.code, isWrong: input === null, isSaving: choosing.isPending, failure: choosing.isError ? formatFailure(choosing.error) : null, theirs: null, save };
  return (
    <RecordDialog title="Выбрать пресет регламента" fields={[]} draft={draft} action="Предложить пресет" size="lg" onClose={onClose}>
      <NativeSelect label="Пресет" value={code} data={PRESETS.map((preset) => ({ value: preset.code, label: preset.title }))} onChange={(event) => { setCode(PRESETS.find((preset) => preset.code === event.currentTarget.value)?.code ?? 'default'); }} />
      {chosen && <Text size="sm">{`${chosen.document}. ${different === 0 ? 'Действующие значения те же.' : `Изменится: ${String(different)} ${plural(different, 'параметр', 'параметра', 'параметров')}.`}`}</Text>}
      <DateField label="Действует с" value={proposal.dateFrom ?? null} onChange={(dateFrom) => { change({ dateFrom }); }} />
      <OrderFields order={proposal.order} onChange={(order) => { change({ order }); }} />
      <Text size="xs" c="dimmed">Свои изменения, сделанные до этого дня, с него перестают действовать. Пресет вступит в силу после утверждения директором; прошедшие сроки не пересчитываются.</Text>
    </RecordDialog>
  );
}

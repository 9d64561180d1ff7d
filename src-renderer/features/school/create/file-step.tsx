import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { PRESETS, type PresetCode } from '@shared/domain/regulation';
import { formatFailure } from '../../../api/failure';
import { useLongCall } from '../../../api/use-long-call';
import { FileDrop, type ChosenFile } from '../../../components/file-drop';
import { MessageBox } from '../../../components/message-box';
import { ProgressPanel } from '../../../components/progress-panel';
import { ReportView } from '../../exchange';
import type { CheckedFile } from './checked-file';

type Props = { readonly checked: CheckedFile | null; readonly onChecked: (checked: CheckedFile | null) => void };

/** The file is checked as soon as it is chosen, by the rules of the chosen regulation; nothing is written yet. */
export function FileStep({ checked, onChecked }: Props) {
  const [preset, setPreset] = useState<PresetCode>(checked?.preset ?? 'default');
  const checking = useLongCall('storage.checkSchoolFile');
  const check = async (file: ChosenFile | undefined, rules: PresetCode) => {
    if (!file) return;
    onChecked(null);
    const { output: report } = await checking.run({ file, preset: rules });
    if (report) onChecked({ file, preset: rules, report, acceptsWarnings: false });
  };
  const choosePreset = (code: string) => {
    const chosen = PRESETS.find((item) => item.code === code)?.code ?? 'default';
    setPreset(chosen);
    void check(checked?.file, chosen);
  };
  return (
    <Stack gap="sm">
      <NativeSelect
        label="Регламент школы"
        description="Правила, с которых школа начинает."
        maw={420}
        disabled={checking.isRunning}
        value={preset}
        data={PRESETS.map((item) => ({ value: item.code, label: item.title }))}
        onChange={(event) => { choosePreset(event.currentTarget.value); }}
      />
      <FileDrop
        label={checked ? 'Выбрать другой файл' : 'Выберите файл школы (school.xlsx)'}
        hint="или перетащите его сюда. Сначала файл проверяется, ничего не записывается."
        accept=".xlsx"
        disabled={checking.isRunning}
        onFiles={(files) => { void check(files[0], preset); }}
      />
      {checking.isRunning && <ProgressPanel title="Проверяем файл" progress={checking.progress} onCancel={checking.cancel} />}
      {checking.failure !== null && <MessageBox>{formatFailure(checking.failure)}</MessageBox>}
      {checked && (
        <>
          <Text size="sm" fw={600}>{checked.file.name}</Text>
          <ReportView report={checked.report} acceptsWarnings={checked.acceptsWarnings} onAcceptWarnings={(acceptsWarnings) => { onChecked({ ...checked, acceptsWarnings }); }} />
        </>
      )}
    </Stack>
  );
}

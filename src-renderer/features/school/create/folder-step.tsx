import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { formatFailure } from '../../../api/failure';
import { useShell } from '../../../api/shell-context';
import { useLongCall } from '../../../api/use-long-call';
import { Icon } from '../../../components/icon';
import { MessageBox } from '../../../components/message-box';
import { ProgressPanel } from '../../../components/progress-panel';
import type { CheckedFolder } from './checked-folder';
import { FolderFindings } from './folder-findings';

type Props = { readonly chosen: CheckedFolder | null; readonly onChosen: (chosen: CheckedFolder | null) => void };

/** The folder is tried out as soon as it is chosen: where locks do not hold or a service synchronises, no school is made (SYS-02). */
export function FolderStep({ chosen, onChosen }: Props) {
  const shell = useShell();
  const checking = useLongCall('storage.checkFolder');
  const check = async (folder: string) => {
    onChosen({ folder, report: null, acceptsWarnings: false });
    const { output: report } = await checking.run({ folder, isForNewSchool: true });
    if (report) onChosen({ folder, report, acceptsWarnings: false });
  };
  const choose = async () => {
    const folder = await shell.chooseFolder('Папка для базы новой школы');
    if (folder !== null) await check(folder);
  };
  const warnings = chosen?.report?.isGood === true ? chosen.report.findings.filter((finding) => finding.level === 'warn').length : 0;
  return (
    <Stack gap="sm">
      <Text size="sm">Выберите пустую папку на сервере школы, которую видят компьютеры учителей. В ней будет лежать база.</Text>
      <Group gap="sm">
        <Button variant={chosen === null ? 'filled' : 'default'} disabled={checking.isRunning} leftSection={<Icon name="folder" />} onClick={() => { void choose(); }}>Выбрать папку…</Button>
        {chosen && <Text size="sm" fw={500} aria-label="Выбранная папка">{chosen.folder}</Text>}
      </Group>
      {checking.isRunning && <ProgressPanel title="Проверяем папку" progress={checking.progress} onCancel={checking.cancel} />}
      {checking.failure !== null && chosen && <MessageBox onRetry={() => { void check(chosen.folder); }}>{formatFailure(checking.failure)}</MessageBox>}
      {chosen?.report && <FolderFindings report={chosen.report} onRetry={() => { void check(chosen.folder); }} />}
      {chosen && warnings > 0 && (
        <Checkbox
          label={`Принять предупреждения (${warnings}) и продолжить`}
          checked={chosen.acceptsWarnings}
          onChange={(event) => { onChosen({ ...chosen, acceptsWarnings: event.currentTarget.checked }); }}
        />
      )}
    </Stack>
  );
}

import { List, Stack, Text } from '@mantine/core';
import { describeFolderFinding, type FolderFinding, type FolderReport } from '@shared/domain/storage';
import { MessageBox } from '../../../components/message-box';

/** What the check of the folder found: each refusal and warning with its reason and the way out, the good things in a short list. */
export function FolderFindings({ report, onRetry }: { readonly report: FolderReport; readonly onRetry: () => void }) {
  const good = report.findings.filter((finding) => finding.level === 'ok');
  return (
    <Stack gap="xs">
      {report.findings.filter((finding) => finding.level !== 'ok').map((finding) => <Trouble key={finding.code} finding={finding} onRetry={onRetry} />)}
      {report.isGood && <Text size="sm" fw={600} role="status">Папка подходит для базы школы.</Text>}
      {good.length > 0 && (
        <List size="sm" aria-label="Что проверено">
          {good.map((finding) => <List.Item key={finding.code}>{describeFolderFinding(finding).what}</List.Item>)}
        </List>
      )}
    </Stack>
  );
}

function Trouble({ finding, onRetry }: { readonly finding: FolderFinding; readonly onRetry: () => void }) {
  const { what, why, todo } = describeFolderFinding(finding);
  const isRefused = finding.level === 'refuse';
  return (
    <MessageBox kind={isRefused ? 'refusal' : 'warning'} {...(isRefused ? { onRetry } : {})}>
      <Text size="sm" fw={600}>{what}</Text>
      <Text size="sm">{why}</Text>
      <Text size="sm">{todo}</Text>
    </MessageBox>
  );
}

import { Button } from '@mantine/core';
import { useSession } from '../../api/session-context';
import { useCallMutation } from '../../api/use-call-query';
import { PaperWindow } from '../outage';

/** The plan or the load as a document for the director's approval. */
export function PrintButton({ what }: { readonly what: 'plan' | 'load' }) {
  const mayPrint = useSession().rights.includes('curriculum.print');
  const plan = useCallMutation('curriculum.printPlan');
  const load = useCallMutation('curriculum.printLoad');
  const printing = what === 'plan' ? plan : load;
  if (!mayPrint) return null;
  return (
    <>
      <Button size="xs" variant="default" loading={printing.isPending} onClick={() => { printing.mutate({}); }}>{what === 'plan' ? 'Печать плана…' : 'Печать нагрузки…'}</Button>
      <PaperWindow title={what === 'plan' ? 'Учебный план на утверждение' : 'Педагогическая нагрузка на утверждение'} printing={printing} />
    </>
  );
}

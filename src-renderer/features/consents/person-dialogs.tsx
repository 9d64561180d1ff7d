import type { ConsentEntry, ConsentPerson } from '@shared/contract/consents-contract';
import { FormDialog } from './form-dialog';
import { RegisterDialog } from './register-dialog';
import { ScanDialog } from './scan-dialog';
import { WithdrawDialog } from './withdraw-dialog';

export type PersonStep =
  | { readonly kind: 'register'; readonly person: ConsentPerson }
  | { readonly kind: 'withdraw'; readonly person: ConsentPerson; readonly entry: ConsentEntry }
  | { readonly kind: 'attach'; readonly person: ConsentPerson; readonly entry: ConsentEntry }
  | { readonly kind: 'print'; readonly person: ConsentPerson };

type Props = { readonly step: PersonStep; readonly guardians: readonly ConsentPerson[]; readonly onClose: () => void };

export function PersonDialogs({ step, guardians, onClose }: Props) {
  if (step.kind === 'withdraw') return <WithdrawDialog person={step.person} entry={step.entry} onClose={onClose} />;
  if (step.kind === 'attach') return <ScanDialog person={step.person} entry={step.entry} onClose={onClose} />;
  if (step.kind === 'print') return <FormDialog person={step.person} onClose={onClose} />;
  return <RegisterDialog person={step.person} guardians={guardians} onClose={onClose} />;
}

import type { PageExemption } from '@shared/contract/journal-contract';
import { describeExemption } from '../texts/exemption-text';

/** «осв» beside the name of a pupil exempt from the subject on days of the period: attendance is kept, no mark is asked for (PUP-07). */
export function ExemptMark({ exemptions }: { readonly exemptions: readonly PageExemption[] }) {
  const [first] = exemptions;
  if (!first) return null;
  const text = exemptions.map(describeExemption).join('; ');
  return <span className="jg-exempt" role="img" aria-label={text} title={text}>{first.periodValue}</span>;
}

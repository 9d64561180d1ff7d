import { useSession } from '../../api/session-context';

/** From the August before this school year to the last day of a year from then: orders of the summer belong to it. */
export function useYearSpan(): { readonly from: string; readonly to: string } {
  const { today } = useSession();
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0);
  return { from: `${year}-08-01`, to: `${year + 1}-12-31` };
}

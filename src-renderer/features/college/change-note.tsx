import { useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { LastChange } from '../../components/record';

/** Who changed a programme or a line of a plan last; nothing for one that is being made. */
export function ChangeNote({ of, id }: { readonly of: 'programme' | 'line'; readonly id: number | null }) {
  const moment = useMoment();
  const change = useCallQuery('college.getLastChange', { of, id: id ?? 1 }, { enabled: id !== null });
  return <LastChange change={change.data ?? null} moment={moment} />;
}

import { useQueryClient } from '@tanstack/react-query';
import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import { useBackend } from '../../../api/backend-context';

type Reads = { readonly calendar: 'school.getYearCalendar'; readonly bells: 'school.getBells' };
type Changing<Read extends ProcedureName> = { readonly [Name in ProcedureName]: OutputFor<Name> extends OutputFor<Read> ? (InputFor<Name> extends { readonly yearId: number } ? Name : never) : never }[ProcedureName];

/** A change that answers with the whole calendar (the bells) as it then stands: the screen shows it without asking again. */
export function useCalendarCall<Kind extends keyof Reads>(kind: Kind) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const read = (kind === 'calendar' ? 'school.getYearCalendar' : 'school.getBells') as Reads[Kind];
  return async <Name extends Changing<Reads[Kind]>>(name: Name, input: InputFor<Name>): Promise<OutputFor<Name>> => {
    const next = await backend.call(name, input);
    queryClient.setQueryData([read, { yearId: (input as { yearId: number }).yearId }], next);
    void queryClient.invalidateQueries({ queryKey: [kind === 'calendar' ? 'school.getBells' : 'school.getYearCalendar'] });
    return next;
  };
}

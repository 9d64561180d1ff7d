import { useCallQuery } from '../../../api/use-call-query';

/** Working staff for a choice; of those who have left only whoever is chosen already. */
export function useStaffOptions(chosen: readonly (number | null)[]): readonly { readonly value: string; readonly label: string }[] {
  const staff = useCallQuery('school.listStaffNames', {});
  return (staff.data ?? [])
    .filter(({ id, isWorking }) => isWorking || chosen.includes(id))
    .map(({ id, name, position }) => ({ value: String(id), label: `${name}, ${position.toLocaleLowerCase('ru')}` }));
}

import { useQueryClient } from '@tanstack/react-query';

/** A decision changes the register, the control list, the cards and who gets slips. */
export function useRereadConsents(): () => void {
  const queryClient = useQueryClient();
  return () => {
    for (const name of ['consents.getControl', 'consents.listPersons', 'consents.listStaff', 'people.getStudent', 'people.getClassList', 'people.getStaff', 'families.getClass']) {
      void queryClient.invalidateQueries({ queryKey: [name] });
    }
  };
}

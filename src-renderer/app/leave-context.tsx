import { createContext, useContext } from 'react';

/** What follows when the person has signed out: the gate shows the login again. */
export const LeaveContext = createContext<(() => void) | null>(null);

export function useLeave(): () => void {
  const leave = useContext(LeaveContext);
  if (!leave) throw new Error('useLeave outside LeaveContext');
  return leave;
}

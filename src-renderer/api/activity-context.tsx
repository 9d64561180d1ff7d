import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Activity, ActivityLog } from './activity';

const ActivityContext = createContext<ActivityLog | null>(null);

export function ActivityProvider({ activity, children }: { readonly activity: ActivityLog; readonly children: ReactNode }) {
  return <ActivityContext value={activity}>{children}</ActivityContext>;
}

export function useActivity(): Activity {
  const log = useContext(ActivityContext);
  if (!log) throw new Error('useActivity outside ActivityProvider');
  return useSyncExternalStore(log.subscribe, log.getSnapshot);
}

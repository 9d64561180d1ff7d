import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useEffect, useState } from 'react';
import { ActivityProvider } from '../api/activity-context';
import type { ActivityLog } from '../api/activity';
import type { BackendClient } from '../api/backend-client';
import { BackendProvider } from '../api/backend-context';
import type { Shell } from '../api/shell';
import { ShellProvider } from '../api/shell-context';
import { AppearanceProvider } from './appearance';
import { Gate } from './gate';
import { createQueryClient, followEvents } from './query-client';

type Props = { readonly backend: BackendClient; readonly activity: ActivityLog; readonly shell: Shell };

/** Everything a screen stands on, then the gate: which school, who, and only then the frame. */
export function App({ backend, activity, shell }: Props) {
  const [queryClient] = useState(createQueryClient);
  useEffect(() => followEvents(backend, queryClient), [backend, queryClient]);
  return (
    <StrictMode>
      <ShellProvider shell={shell}>
        <BackendProvider client={backend}>
          <ActivityProvider activity={activity}>
            <QueryClientProvider client={queryClient}>
              <AppearanceProvider>
                <Gate />
              </AppearanceProvider>
            </QueryClientProvider>
          </ActivityProvider>
        </BackendProvider>
      </ShellProvider>
    </StrictMode>
  );
}

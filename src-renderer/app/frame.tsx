import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSession } from '../api/session-context';
import { saveLastPlace } from './last-place';
import { LeaveContext } from './leave-context';
import { createAppRouter } from './router';

/** The program for a signed-in person: addresses, and the memory of the last one. */
export function Frame({ onLeave }: { readonly onLeave: () => void }) {
  const { login } = useSession();
  const [router] = useState(() => createAppRouter());
  useEffect(() => router.subscribe('onResolved', ({ toLocation }) => { saveLastPlace(login, toLocation.href); }), [router, login]);
  return (
    <LeaveContext value={onLeave}>
      <RouterProvider router={router} />
    </LeaveContext>
  );
}

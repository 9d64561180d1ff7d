import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { formatFailure } from '../api/failure';
import { MessageBox } from '../components/message-box';
import { Screen } from '../components/screen';

/** A bug in one screen leaves the frame standing. */
export function BrokenScreen({ error, reset }: ErrorComponentProps) {
  useEffect(() => { reportError(error); }, [error]);
  return (
    <Screen title="Экран не открылся">
      <MessageBox onRetry={reset}>{formatFailure(error)}</MessageBox>
    </Screen>
  );
}

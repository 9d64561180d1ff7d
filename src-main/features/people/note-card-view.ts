import type { HandlerContext, SessionControl } from '../handler-context';

const HOUR_MS = 3_600_000;

/** When each card was last noted in a session. */
const noted = new WeakMap<SessionControl, Map<number, number>>();

/**
 * A personal card that was looked at leaves a line, once per card, session and hour (SEC-16). The reader does not wait for it and is
 * not refused when it cannot be written: the next look tries again.
 */
export function noteCardView(context: HandlerContext, studentId: number): void {
  const { session, clock } = context;
  const ofSession = noted.get(session) ?? new Map<number, number>();
  noted.set(session, ofSession);
  const now = Date.parse(clock.now());
  const last = ofSession.get(studentId);
  if (last !== undefined && now - last < HOUR_MS) return;
  ofSession.set(studentId, now);
  const entityKey = String(studentId);
  context
    .write((transaction) => {
      transaction.note({ action: 'view', entity: 'student', entityKey });
    })
    .catch(() => {
      ofSession.delete(studentId);
    });
}

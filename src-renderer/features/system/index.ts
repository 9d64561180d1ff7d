export { describeLink } from './link/describe-link';
export { LinkBanner, LinkNote } from './link/link-banner';
export { useWorkplace } from './link/use-workplace';
export { OutboxButton } from './outbox/outbox-button';
export { SystemScreen } from './state/system-screen';
export { TaskLines } from './health/task-lines';

/** Calls about the caller's own computer: its school folder, its outbox, files on its disk. They are never answered over the wire. */
const OWN = ['storage.', 'workplace.'];
const OWN_CALLS = ['outage.printBlankForm', 'printing.saveAllClassBooks'];
/** The name of the school for the login window of a workstation. */
const ALSO_REMOTE = 'storage.getState';

export function isOwnCall(name: string): boolean {
  return OWN.some((start) => name.startsWith(start)) || OWN_CALLS.includes(name);
}

export function mayTravel(name: string): boolean {
  return name === ALSO_REMOTE || !isOwnCall(name);
}

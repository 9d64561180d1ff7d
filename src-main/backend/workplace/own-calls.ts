/** About this computer – its folder, its outbox – and so never sent to the holder. */
const OWN = ['storage.', 'workplace.'];
const OWN_CALLS = ['outage.printBlankForm'];

export function isOwnCall(name: string): boolean {
  return OWN.some((start) => name.startsWith(start)) || OWN_CALLS.includes(name);
}

import type { HandlerContext } from '../handler-context';

/** Other workstations on which somebody is signed in under this login right now (SYS-06). */
export function listOtherPlaces({ listClients, workstation }: Pick<HandlerContext, 'listClients' | 'workstation'>, login: string): string[] {
  const places = listClients().filter((client) => client.login === login && client.workstation !== workstation);
  return [...new Set(places.map((client) => client.workstation))].sort();
}

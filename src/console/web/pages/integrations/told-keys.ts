/** Keys that were told in this window, until it is left or loaded anew: nobody can ask for them again. */
const told = new Map<string, string>();

export function keepToldKey(endpointId: string, key: string): void {
  told.set(endpointId, key);
}

export function toldKeyOf(endpointId: string): string | undefined {
  return told.get(endpointId);
}

export function forgetToldKey(endpointId: string): void {
  told.delete(endpointId);
}

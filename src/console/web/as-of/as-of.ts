/**
 * Xem tại: the day or instant of which the whole console is shown; undefined for the present. It stands in the address and holds for as
 * long as the document is loaded: another one is another document, so that nothing of two times is ever kept side by side.
 */
export const asOf: string | undefined = asOfIn(Object.fromEntries(new URLSearchParams(window.location.search))).asOf;

/** What an address says of it: a day, or an instant with its offset. */
export function asOfIn(search: Record<string, unknown>): { asOf?: string } {
  const told = search['asOf'];
  return typeof told === 'string' && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/.test(told)
    ? { asOf: told }
    : {};
}

/** The same page as of another time, or of the present. */
export function goToTime(time: string | undefined): void {
  const address = new URL(window.location.href);
  if (time === undefined) address.searchParams.delete('asOf');
  else address.searchParams.set('asOf', time);
  window.location.assign(address);
}

/** In one line, that another process listens there already; undefined of any other error. `by` says where another port is chosen. */
export function addressTaken(error: unknown, by: string): string | undefined {
  const { code, address, port } = Object(error) as { code?: string; address?: string; port?: number };
  return code === 'EADDRINUSE' ? `${address}:${port} is taken by another process; choose another port by ${by}` : undefined;
}

import net from 'node:net';
import { type AddressFault, type AllowedNetworks, judgeAddress } from './address-rule.js';

/** Where something is to be sent, and what was registered for it. */
export interface Destination {
  readonly url: string;
  readonly cidrs: readonly string[];
  /** Ports beside 443 and 8443. */
  readonly ports: readonly number[];
}

/** An address that was checked, as a connection takes it. Nothing looks the name up again. */
export interface Target {
  readonly url: URL;
  readonly secure: boolean;
  /** The name as it stands in the certificate; for an address none is asked for. */
  readonly servername: string;
  readonly address: string;
  readonly port: number;
}

/** Why nothing is sent. Names no address: it is told to whoever registered the name. */
export type TargetFault =
  | 'url-malformed'
  | 'url-not-https'
  | 'url-with-credentials'
  | 'port-not-registered'
  | 'name-unknown'
  | AddressFault;

export class TargetRefused extends Error {
  constructor(readonly fault: TargetFault) {
    super(fault);
  }
}

/** Every address of a name. Asked once for each connection. */
export type Resolve = (name: string) => Promise<readonly string[]>;

const usualPorts = [443, 8443];

/** The parts of an address that can be judged without asking anybody. Throws a TargetRefused. */
export function parseUrl(
  { url: text, cidrs, ports }: Destination,
  plainHttp: boolean,
): { url: URL; port: number; networks: AllowedNetworks } {
  if (!URL.canParse(text)) throw new TargetRefused('url-malformed');
  const url = new URL(text);
  const networks = { cidrs, loopback: plainHttp };
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && plainHttp && staysHere(cidrs))) throw new TargetRefused('url-not-https');
  if (url.username !== '' || url.password !== '') throw new TargetRefused('url-with-credentials');
  if (url.hash !== '' || url.hostname === '') throw new TargetRefused('url-malformed');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (![...usualPorts, ...ports].includes(port)) throw new TargetRefused('port-not-registered');
  return { url, port, networks };
}

/**
 * Resolves once and checks every address: a name with one good and one bad address is refused, since nobody knows which the next answer
 * begins with. Throws a TargetRefused; until it resolves no packet has left but the question to the resolver.
 */
export async function resolveTarget(destination: Destination, plainHttp: boolean, resolve: Resolve): Promise<Target> {
  const { url, port, networks } = parseUrl(destination, plainHttp);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const literal = net.isIP(host) !== 0;
  const addresses = literal ? [host] : await resolve(host);
  const [address] = addresses;
  if (address === undefined) throw new TargetRefused('name-unknown');
  for (const one of addresses) {
    const fault = judgeAddress(one, networks);
    if (fault !== null) throw new TargetRefused(fault);
  }
  return { url, secure: url.protocol === 'https:', servername: literal ? '' : host, address, port };
}

/** Plain HTTP never leaves the machine, whatever else is allowed. */
const staysHere = (cidrs: readonly string[]): boolean => cidrs.every((cidr) => /^127\.\d+\.\d+\.\d+\/\d+$|^::1\/128$/.test(cidr));

import net from 'node:net';

/** Networks that an endpoint was registered with, and whether it may be on this very machine (tests and the stub alone). */
export interface AllowedNetworks {
  readonly cidrs: readonly string[];
  readonly loopback: boolean;
}

/** Why no packet goes to an address; null: it may. */
export type AddressFault = 'address-forbidden' | 'address-not-registered' | 'not-an-address';

/**
 * Chặn mặc định: an address is let through only when it lies in a registered network and in none that leads somewhere else than it says.
 * Private networks are ordinary here (10/8 and the like hold the offices' own systems), so they are not forbidden, only never implied.
 */
export function judgeAddress(address: string, { cidrs, loopback }: AllowedNetworks): AddressFault | null {
  // A zone (`fe80::1%eth0`) names an interface of ours.
  const family = address.includes('%') ? 0 : net.isIP(address);
  if (family === 0) return 'not-an-address';
  const type = family === 4 ? 'ipv4' : 'ipv6';
  if (loopbacks.check(address, type) ? !loopback : forbidden.check(address, type)) return 'address-forbidden';
  return listOf(cidrs, family).check(address, type) ? null : 'address-not-registered';
}

/** Why a network cannot be registered: not one, wider than an office has, or one that is forbidden as a whole. */
export function judgeNetwork(cidr: string, loopback: boolean): 'network-malformed' | 'network-too-wide' | 'network-forbidden' | null {
  const [address = '', bits = '', ...more] = cidr.split('/');
  const family = net.isIP(address);
  if (family === 0 || more.length > 0 || address.includes('%') || !/^\d{1,3}$/.test(bits)) return 'network-malformed';
  const length = Number(bits);
  if (length > (family === 4 ? 32 : 128)) return 'network-malformed';
  if (length < (family === 4 ? widest4 : widest6)) return 'network-too-wide';
  const fault = judgeAddress(address, { cidrs: [cidr], loopback });
  return fault === null ? null : 'network-forbidden';
}

/** Bits. 10.0.0.0/8 is the widest private network; an IPv6 site is a /48. */
const widest4 = 8;
const widest6 = 32;

/** BlockList takes IPv4-mapped addresses for the IPv4 ones inside, so each family has a list of its own. */
function listOf(cidrs: readonly string[], family: number): net.BlockList {
  const list = new net.BlockList();
  for (const cidr of cidrs) {
    const [address, bits] = cidr.split('/') as [string, string];
    if (net.isIP(address) === family) list.addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** Never, whatever is registered. RFC 6890 and IANA's special-purpose registries, and where clouds answer with their machines' secrets. */
const forbidden = blocking([
  '0.0.0.0/8', // "This network"; 0.0.0.0 reaches the machine itself.
  '169.254.0.0/16', // Link-local, with 169.254.169.254 (metadata of most clouds) and 169.254.170.2.
  '100.100.100.200/32', // Metadata, Alibaba.
  '168.63.129.16/32', // Metadata, Azure.
  '192.0.0.0/24', // Protocol assignments, with 192.0.0.192 (metadata, Oracle).
  '192.0.2.0/24', // Documentation.
  '192.88.99.0/24', // 6to4 relays.
  '198.18.0.0/15', // Benchmarks.
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4', // Multicast.
  '240.0.0.0/4', // Reserved, and broadcast.
  '::/128',
  '::/96', // IPv4-compatible.
  '::ffff:0:0/96', // IPv4-mapped: an IPv4 address in disguise.
  '::ffff:0:0:0/96', // IPv4-translated.
  '64:ff9b::/96', // NAT64: leads to the IPv4 address at its end.
  '64:ff9b:1::/48', // NAT64 of a site.
  '100::/64', // Discard.
  '2001::/23', // Protocol assignments: Teredo, ORCHID.
  '2001:db8::/32', // Documentation.
  '3fff::/20', // Documentation.
  '2002::/16', // 6to4: leads to the IPv4 address inside.
  '5f00::/16', // Segment routing.
  'fd00:ec2::/32', // Metadata, Amazon.
  'fd20:ce::/32', // Metadata, Google.
  'fe80::/10', // Link-local.
  'fec0::/10', // Site-local, withdrawn.
  'ff00::/8', // Multicast.
]);

const loopbacks = blocking(['127.0.0.0/8', '::1/128']);

function blocking(cidrs: readonly string[]): { check(address: string, type: 'ipv4' | 'ipv6'): boolean } {
  const families = { ipv4: listOf(cidrs, 4), ipv6: listOf(cidrs, 6) };
  return { check: (address, type) => families[type].check(address, type) };
}

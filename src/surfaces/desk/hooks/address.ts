import { lookup } from 'node:dns/promises'
import { BlockList, isIPv6 } from 'node:net'

/** An address of the network, as a name was resolved to it. */
export interface Resolved {
  readonly address: string
  readonly family: 4 | 6
}

export type Resolve = (host: string) => Promise<readonly Resolved[]>

/** All addresses of a host; one that is an address already is that. */
export const resolveHost: Resolve = async (host) => {
  const found = await lookup(host.replace(/^\[|\]$/g, ''), { all: true })
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))
}

/**
 * Ranges that are no public host: this machine, private networks, links, documentation, multicast.
 * Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and what followed).
 */
const special4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]
/** Of IPv6 only what is handed out to the public is let through, and of that not what stands for an address of IPv4. */
const public6 = '2000::/3'
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const [kept4, open6, kept6] = [listOf(special4), listOf([public6]), listOf(special6)]

/** @throws Error for what is no address, or no range `address/bits` */
export function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** Whether nothing may be sent to an address, unless it is listed. */
export function isForbidden({ address, family }: Resolved, listed: BlockList): boolean {
  const kind = family === 6 ? 'ipv6' : 'ipv4'
  if (listed.check(address, kind)) return false
  return family === 6 ? !open6.check(address, kind) || kept6.check(address, kind) : kept4.check(address, kind)
}

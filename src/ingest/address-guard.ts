/** Refuses addresses inside the machine or a private network: by name, by number, and by what the name resolves to. */
import { lookup } from "node:dns/promises";
import type { LookupAddress } from "node:dns";
import { BlockList, isIP } from "node:net";
import { ReportedlyError } from "../errors.ts";

const inside = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  inside.addSubnet(net, bits, "ipv4");
}

const outside6 = new BlockList();
outside6.addSubnet("2000::", 3, "ipv6"); // the public part of IPv6; all else is inside
const carried6 = new BlockList();
carried6.addSubnet("2001::", 32, "ipv6"); // Teredo and 6to4 carry IPv4 addresses that would have to be looked into
carried6.addSubnet("2001:db8::", 32, "ipv6");
carried6.addSubnet("2002::", 16, "ipv6");

/** Whether an IP address is one that the whole internet can reach. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !inside.check(address, "ipv4");
  if (kind !== 6) return false;
  return outside6.check(address, "ipv6") && !carried6.check(address, "ipv6");
}

/** Addresses of a host, all of them public; throws for any that is not, so that no second answer can slip by. */
export async function publicAddresses(
  host: string,
  resolve: (host: string) => Promise<readonly LookupAddress[]> = (name) => lookup(name, { all: true }),
): Promise<readonly LookupAddress[]> {
  const bare = host.replace(/^\[|\]$/g, "");
  const found = isIP(bare) ? [{ address: bare, family: isIP(bare) }] : await resolve(bare);
  const bad = found.find(({ address }) => !isPublicAddress(address));
  if (bad || found.length === 0)
    throw new ReportedlyError(`${host} is an address inside a private network; it is not asked`);
  return found;
}

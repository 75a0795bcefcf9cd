import ipaddr from 'ipaddr.js';

/** Cloud metadata services: never asked, whoever typed the address. */
const METADATA = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '100.100.100.200',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd00:ec2::23',
  'fd20:ce::254',
]);

/** What a NAT64 network makes of an IPv4 address (RFC 6052). */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** All that is given out as public (RFC 4291, IANA registry); `::127.0.0.1` is outside it. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/** Tells which addresses may be asked. */
export interface AddressGuard {
  /** True when the host (as in URL.hostname) and port may be asked whatever its address, metadata excepted. */
  isTrusted(hostname: string, port: string): boolean;
  /** False for an address that must not be asked. */
  allows(address: string, trusted: boolean): boolean;
  /** False when the address of the URL's host is written as a number and must not be asked, or is a name of this machine. */
  allowsUrl(url: string): boolean;
}

/**
 * DESIGN §3: a host typed on the command line is trusted as typed (with its port; both standard ports when it has none);
 * any other private, loopback or link-local address is refused unless `allowPrivate`, metadata addresses always.
 */
export function addressGuard(typed: readonly string[], allowPrivate: boolean): AddressGuard {
  const trusted = new Set(typed.flatMap(hostsOf));
  const isTrusted = (hostname: string, port: string) => trusted.has(`${plainHost(hostname)}:${port}`);
  const allows = (address: string, trust: boolean) => {
    if (isMetadata(address)) return false;
    return trust || allowPrivate || isPublic(address);
  };
  return {
    isTrusted,
    allows,
    allowsUrl(url) {
      const { hostname, port, protocol } = new URL(url);
      const host = plainHost(hostname);
      const trust = isTrusted(host, port || standardPort(protocol));
      if (ipaddr.isValid(host)) return allows(host, trust);
      return trust || allowPrivate || !/(^|\.)localhost\.?$/.test(host);
    },
  };
}

/**
 * True for addresses of the public Internet. An IPv4 address inside an IPv6 one (mapped, or written by a NAT64 network for a
 * host that has no other) is judged as itself; tunnels (6to4, Teredo) are never public, they may end anywhere.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const whole = ipaddr.process(address);
  if (!(whole instanceof ipaddr.IPv6)) return whole.range() === 'unicast';
  if (whole.match(NAT64)) return isPublic(v4At(whole, 6));
  return whole.range() === 'unicast' && whole.match(GLOBAL);
}

function isMetadata(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const whole = ipaddr.process(address);
  return [whole.toString(), ...innerAddresses(whole)].some((each) => METADATA.has(each));
}

/**
 * The IPv4 addresses an IPv6 one may stand for, in the known ways of embedding: the last 32 bits (compatible, NAT64,
 * translated, ISATAP), after 2002: (6to4), inverted at the end (Teredo).
 */
function innerAddresses(whole: ipaddr.IPv4 | ipaddr.IPv6): string[] {
  return whole instanceof ipaddr.IPv6 ? [v4At(whole, 6), v4At(whole, 1), v4At(whole, 6, 0xffff)] : [];
}

function v4At({ parts }: ipaddr.IPv6, index: number, flip = 0): string {
  const pair = [parts[index] ?? 0, parts[index + 1] ?? 0].map((part) => part ^ flip);
  return pair.flatMap((part) => [part >> 8, part & 255]).join('.');
}

function hostsOf(url: string): string[] {
  const { hostname, port } = new URL(url);
  const host = plainHost(hostname);
  const names = ipaddr.isValid(host)
    ? [host]
    : [host, host.startsWith('www.') ? host.slice(4) : `www.${host}`];
  return names.flatMap((name) => (port ? [`${name}:${port}`] : [`${name}:80`, `${name}:443`]));
}

export function standardPort(protocol: string): string {
  return protocol === 'https:' ? '443' : '80';
}

function plainHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

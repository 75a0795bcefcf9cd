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

/** True for addresses of the public Internet. An IPv4 address inside an IPv6 one is judged as itself. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

function isMetadata(address: string): boolean {
  return ipaddr.isValid(address) && METADATA.has(ipaddr.process(address).toString());
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

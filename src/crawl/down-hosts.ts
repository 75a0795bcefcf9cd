import type { Looked } from './look.js';
import { bareHost } from './page-key.js';

const CONNECTION = /^(timeout|refused|dns|dns-temporary|no-host|network|tls(-.+)?)$/;
/** After so many links in vain a host is not asked again; the agency's own is given more. */
const ENOUGH = { others: 2, own: 5 };

/** Hosts that cannot be reached, or do not answer any more: every further link to one would cost a time-out. */
export interface DownHosts {
  learn(looked: Looked): void;
  /** The answer an address would get, when its host is known to be down. */
  recall(url: string, whose?: keyof typeof ENOUGH): Looked | null;
}

export function downHosts(): DownHosts {
  const failures = new Map<string, { count: number; last: Looked }>();
  const hostOf = (url: string) => bareHost(new URL(url).host);
  return {
    learn(looked) {
      const { finalUrl, cause } = looked.target;
      const host = hostOf(finalUrl);
      if (cause && CONNECTION.test(cause))
        failures.set(host, { count: (failures.get(host)?.count ?? 0) + 1, last: looked });
      else failures.delete(host);
    },
    recall(url, whose = 'others') {
      const known = failures.get(hostOf(url));
      if (!known || known.count < ENOUGH[whose]) return null;
      return { ...known.last, target: { ...known.last.target, url, finalUrl: url } };
    },
  };
}

import { type Cause, TLS_CAUSES } from '../causes.js';
import type { Looked } from './look.js';
import { bareHost } from './page-key.js';

const NO_CONNECTION: ReadonlySet<Cause> = new Set([
  'timeout',
  'refused',
  'dns',
  'dns-temporary',
  'no-host',
  'network',
  ...TLS_CAUSES,
]);
/** After so many links in vain a host is not asked again; the agency's own is given more. */
const ENOUGH = 2;
const ENOUGH_OF_OWN = 5;

/** Hosts that cannot be reached, or do not answer any more: every further link to one would cost a time-out. */
export interface DownHosts {
  learn(looked: Looked): void;
  /** The answer an address would get, when its host is known to be down. */
  recall(url: string): Looked | null;
}

export function downHosts(isOwn: (url: string) => boolean): DownHosts {
  const failures = new Map<string, { count: number; last: Looked }>();
  const hostOf = (url: string) => bareHost(new URL(url).host);
  return {
    learn(looked) {
      const { finalUrl, cause } = looked.target;
      const host = hostOf(finalUrl);
      if (cause && NO_CONNECTION.has(cause))
        failures.set(host, { count: (failures.get(host)?.count ?? 0) + 1, last: looked });
      else failures.delete(host);
    },
    recall(url) {
      const known = failures.get(hostOf(url));
      if (!known || known.count < (isOwn(url) ? ENOUGH_OF_OWN : ENOUGH)) return null;
      return { ...known.last, target: { ...known.last.target, url, finalUrl: url } };
    },
  };
}

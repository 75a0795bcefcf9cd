import { constants } from 'node:crypto';
import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import type { AddressGuard } from '../private.js';

interface AgentOptions {
  timeoutMs: number;
  insecure: boolean;
  /** Asked for the addresses of a name; the system's own when missing. */
  lookup?: Lookup;
}

type Lookup = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/**
 * The connections of one run. The address guard is asked with the very addresses that are connected to, so a name that
 * resolves differently a moment later (DNS rebinding) gains nothing.
 */
export function createAgent(guard: AddressGuard, options: AgentOptions): Agent {
  const settings = (trusted: boolean) => ({
    timeout: options.timeoutMs,
    ...(options.insecure ? UNVERIFIED_TLS : {}),
    lookup: guardedLookup(guard, trusted, options.lookup ?? lookup),
  });
  const trusted = buildConnector(settings(true));
  const guarded = buildConnector(settings(false));
  return new Agent({
    connect: (target, done) => {
      const port = target.port || (target.protocol === 'https:' ? '443' : '80');
      // A host that is a number is connected to without a look-up.
      const host = target.hostname.includes(':') ? `[${target.hostname}]` : target.hostname;
      if (!guard.allowsUrl(`${target.protocol}//${host}:${port}/`))
        return done(refusal(target.hostname), null);
      const connect = guard.isTrusted(target.hostname, port) ? trusted : guarded;
      connect(target, done);
    },
    pipelining: 1,
    maxHeaderSize: 65_536,
    keepAliveTimeout: 4_000,
  });
}

/**
 * Only with `--insecure`, which the report tells: the user asked to read a site whose certificate is not in order, or whose
 * server speaks only what was usual ten years ago. Without it every certificate is verified.
 */
const UNVERIFIED_TLS = {
  rejectUnauthorized: false,
  minVersion: 'TLSv1',
  ciphers: 'DEFAULT:@SECLEVEL=0',
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
} as const;

function guardedLookup(guard: AddressGuard, trusted: boolean, ask: Lookup): LookupFunction {
  return (hostname, options, done) => {
    ask(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      const allowed = found.filter(({ address }) => guard.allows(address, trusted));
      const first = allowed[0];
      if (!first) return done(refusal(hostname), '', 0);
      if (options.all) return done(null, allowed);
      return done(null, first.address, first.family);
    });
  };
}

function refusal(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} is a private address`), { code: 'OIT_PRIVATE' });
}

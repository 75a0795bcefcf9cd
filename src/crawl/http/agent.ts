import { constants } from 'node:crypto';
import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import type { AddressGuard } from '../private.js';

/**
 * The connections of one run. The address guard is asked with the very addresses that are connected to, so a name that
 * resolves differently a moment later (DNS rebinding) gains nothing.
 */
export function createAgent(guard: AddressGuard, options: { timeoutMs: number; insecure: boolean }): Agent {
  const settings = (trusted: boolean) => ({
    timeout: options.timeoutMs,
    ...(options.insecure ? ANY_TLS : {}),
    lookup: guardedLookup(guard, trusted),
  });
  const trusted = buildConnector(settings(true));
  const guarded = buildConnector(settings(false));
  return new Agent({
    connect: (target, done) => {
      const port = target.port || (target.protocol === 'https:' ? '443' : '80');
      const connect = guard.isTrusted(target.hostname, port) ? trusted : guarded;
      connect(target, done);
    },
    pipelining: 1,
    maxHeaderSize: 65_536,
    keepAliveTimeout: 4_000,
  });
}

/** `--insecure`: any certificate, and servers that speak only what was usual ten years ago. */
const ANY_TLS = {
  rejectUnauthorized: false,
  minVersion: 'TLSv1',
  ciphers: 'DEFAULT:@SECLEVEL=0',
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
} as const;

function guardedLookup(guard: AddressGuard, trusted: boolean): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
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

import type { Cause } from '../snapshot.js';

/** Every Cause at run time; the compiler keeps it complete. */
const ALL: Record<Cause, true> = {
  'not-found': true,
  gone: true,
  'no-host': true,
  'soft-404': true,
  empty: true,
  'own-disk': true,
  unauthorized: true,
  'login-page': true,
  permission: true,
  forbidden: true,
  'rate-limited': true,
  blocked: true,
  'server-error': true,
  'client-error': true,
  tls: true,
  'tls-expired': true,
  'tls-host': true,
  'tls-self-signed': true,
  'tls-chain': true,
  'tls-old': true,
  timeout: true,
  dns: true,
  'dns-temporary': true,
  refused: true,
  reset: true,
  network: true,
  robots: true,
  'redirect-loop': true,
  'private-address': true,
  'script-only': true,
  elsewhere: true,
  'not-html': true,
  'bad-address': true,
  budget: true,
};

/** The causes that rules/findings.yaml must have words for, in the order of src/snapshot.ts. */
export const CAUSES: readonly string[] = Object.keys(ALL);

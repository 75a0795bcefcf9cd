import type { Target } from './snapshot.js';

/** No secure connection came about: the certificate is not to be trusted, or the server speaks nothing that is safe. */
export const TLS_CAUSES = [
  'tls',
  'tls-expired',
  'tls-host',
  'tls-self-signed',
  'tls-chain',
  'tls-old',
] as const;

/** Why something could not be looked at, or is dead. Sentences for each stand in rules/findings.yaml. */
export type Cause =
  // dead: the content is not there
  | 'not-found'
  | 'gone'
  | 'no-host'
  | 'soft-404'
  | 'empty'
  // … because the address is one on somebody's own disk
  | 'own-disk'
  // locked: asks who you are
  | 'unauthorized'
  | 'login-page'
  | 'permission'
  // unknown: could not look
  | 'forbidden'
  | 'rate-limited'
  | 'blocked'
  | 'server-error'
  | 'client-error'
  | (typeof TLS_CAUSES)[number]
  | 'timeout'
  | 'dns'
  | 'dns-temporary'
  | 'refused'
  | 'reset'
  | 'network'
  | 'robots'
  | 'redirect-loop'
  | 'private-address'
  // … a file of the checked folder that is a link leading out of it
  | 'outside-folder'
  // scripts draw it: not looked at with a browser, none at hand, `--render never`, …
  | 'script-only'
  | 'no-browser'
  | 'render-off'
  | 'browser-failed'
  // … or a browser was there and the page did not come about
  | 'script-failed'
  | 'script-host'
  // alive, but on another website, which is not crawled
  | 'elsewhere'
  | 'not-html'
  | 'wrong-type'
  | 'social'
  | 'bad-address'
  | 'budget'
  | 'interrupted';

/**
 * What the crawl does before it believes a cause: `never` asks again, asks `again` after a back-off, lets the whole host
 * `rest` first, or gives the address a `second` GET, because a page is only called dead when it says so twice.
 */
export type Retry = 'never' | 'again' | 'rest' | 'second';

/** What a cause says of the content: it is not there, it is shut to the public, or the tool could not look. */
export type Shut = Exclude<Target['life'], 'alive'>;

export interface CauseFacts {
  retry: Retry;
  life: Shut;
}

const dead: CauseFacts = { retry: 'second', life: 'dead' };
const locked: CauseFacts = { retry: 'never', life: 'locked' };
const unknown = (retry: Retry = 'never'): CauseFacts => ({ retry, life: 'unknown' });

/**
 * The one table of every cause (the compiler keeps it complete). With FINDING_OF_LIFE it gives the verdict; the sentence with
 * its remedy, in Thai and English, stands under the same name in rules/findings.yaml, `causes`.
 */
export const CAUSES: Readonly<Record<Cause, CauseFacts>> = {
  'not-found': dead,
  gone: dead,
  'no-host': dead,
  'soft-404': dead,
  empty: dead,
  // Nobody can be asked for it.
  'own-disk': { ...dead, retry: 'never' },

  unauthorized: locked,
  'login-page': locked,
  permission: locked,

  forbidden: unknown(),
  'rate-limited': unknown('rest'),
  blocked: unknown(),
  'server-error': unknown('again'),
  'client-error': unknown(),
  tls: unknown(),
  'tls-expired': unknown(),
  'tls-host': unknown(),
  'tls-self-signed': unknown(),
  'tls-chain': unknown(),
  'tls-old': unknown(),
  // Twice the time-out is a long time for one address; half a page is asked for again all the same (retry.ts).
  timeout: unknown(),
  dns: unknown(),
  'dns-temporary': unknown('again'),
  refused: unknown('again'),
  reset: unknown('again'),
  network: unknown('again'),
  robots: unknown(),
  'redirect-loop': unknown(),
  'private-address': unknown(),
  'outside-folder': unknown(),
  'script-only': unknown(),
  'no-browser': unknown(),
  'render-off': unknown(),
  'browser-failed': unknown(),
  'script-failed': unknown(),
  'script-host': unknown(),
  elsewhere: unknown(),
  'not-html': unknown(),
  'wrong-type': unknown(),
  social: unknown(),
  'bad-address': unknown(),
  budget: unknown(),
  interrupted: unknown(),
};

const SCRIPTED: ReadonlySet<Cause> = new Set([
  'script-only',
  'no-browser',
  'render-off',
  'browser-failed',
  'script-failed',
  'script-host',
]);

/** True when what came is the page, but scripts have yet to draw it. */
export const isScripted = (cause: Cause | null): boolean => cause !== null && SCRIPTED.has(cause);

/** The finding, and with it the verdict, for an item whose only trails end so: blocked is not broken. */
export const FINDING_OF_LIFE = {
  dead: { code: 'broken-link', verdict: 'fail' },
  locked: { code: 'login-required', verdict: 'fail' },
  unknown: { code: 'could-not-check', verdict: 'review' },
} as const;

/** Statuses with a cause of their own; other 4xx and 5xx go by their class. */
const BY_STATUS: Readonly<Record<number, Cause>> = {
  // An answer to a question that was not asked: whoever gave it, nothing was seen.
  304: 'server-error',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  410: 'gone',
  429: 'rate-limited',
  451: 'forbidden',
};

/** Why an answer with this status shows no content; null for a good one and a redirect. */
export function causeOfStatus(status: number): Cause | null {
  const known = BY_STATUS[status];
  if (known || status < 400) return known ?? null;
  return status >= 500 ? 'server-error' : 'client-error';
}

/** What is known of an address that ended in this cause. */
export function shutBy(cause: Cause): { life: Shut; cause: Cause } {
  return { life: CAUSES[cause].life, cause };
}

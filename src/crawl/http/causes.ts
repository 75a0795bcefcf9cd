import type { Cause } from '../../snapshot.js';

const BY_CODE: Record<string, Cause> = {
  ENOTFOUND: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  EAI_AGAIN: 'dns-temporary',
  EAI_FAIL: 'dns-temporary',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'reset',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  EPROTO: 'tls',
  ERR_INVALID_URL: 'bad-address',
  OIT_PRIVATE: 'private-address',
  // Its answer is packed in another way than it says.
  Z_DATA_ERROR: 'server-error',
  Z_NEED_DICT: 'server-error',
};
/** What is wrong with a secure connection, as far as OpenSSL tells. */
const TLS_BY_CODE: readonly [RegExp, Cause][] = [
  [/^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/, 'tls-expired'],
  [/ALTNAME_INVALID|HOSTNAME_MISMATCH/, 'tls-host'],
  [/SELF_SIGNED/, 'tls-self-signed'],
  [/^UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)/, 'tls-chain'],
  [
    /LEGACY_RENEGOTIATION|UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|HANDSHAKE_FAILURE|NO_PROTOCOLS|KEY_TOO_SMALL|MD_TOO_WEAK/,
    'tls-old',
  ],
];
const TLS_CODE =
  /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|CRL_|INVALID_CA|PATH_LENGTH)/;
/** What it sends is no HTTP, or not packed as it says (Brotli names each way to be wrong). */
const NO_ANSWER = /^(HPE_|HTTPParserError|ERR__ERROR_FORMAT|ERR_PADDING)/;
const MAX_DEPTH = 6;

/** The cause of a failed connection, from the error codes of Node and undici (the innermost known code wins). */
export function causeOf(error: unknown): { cause: Cause; code: string } {
  for (const code of codesOf(error, 0)) {
    const cause = tlsCauseOf(code) ?? (NO_ANSWER.test(code) ? 'server-error' : BY_CODE[code]);
    if (cause) return { cause, code };
  }
  return { cause: 'network', code: codesOf(error, 0)[0] ?? nameOf(error) };
}

function tlsCauseOf(code: string): Cause | undefined {
  if (!TLS_CODE.test(code)) return undefined;
  return TLS_BY_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? 'tls';
}

function codesOf(error: unknown, depth: number): string[] {
  if (depth > MAX_DEPTH || typeof error !== 'object' || error === null) return [];
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  const inner = [...(Array.isArray(errors) ? errors : []), cause].flatMap((each) => codesOf(each, depth + 1));
  if (typeof code === 'string') return [...inner, code];
  return nameOf(error) === 'HTTPParserError' ? [...inner, 'HTTPParserError'] : inner;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error';
}

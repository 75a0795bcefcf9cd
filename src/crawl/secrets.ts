import { standardPort } from './private.js';
import type { CheckTarget } from './target.js';

/**
 * The headers of the user for an address; none for any other origin than the one typed, for they may carry a password. The
 * same host with or without `www.` is the same site; https is as good as the http that was typed, but never the other way
 * round: whoever can break the secure connection must not be given the password in the clear. A host typed without scheme
 * is https, except on this machine.
 */
export function secretsFor(target: CheckTarget, headers: Record<string, string>) {
  const typed = target.source === 'folder' ? [target.base] : target.candidates.filter(isTyped);
  const login = target.source === 'url' ? target.login : '';
  const all = login === '' ? headers : { authorization: login, ...headers };
  const origins = new Set(typed.flatMap(originsOf));
  return (url: string): Record<string, string> => (origins.has(originOf(new URL(url))) ? all : {});
}

/** The first candidate is what was typed, or https for a bare host; the second is the guess in the clear. */
function isTyped(url: string, index: number): boolean {
  return index === 0 || isLoopback(url);
}

function originsOf(address: string): string[] {
  const url = new URL(address);
  const same = originOf(url);
  return url.protocol === 'http:' && url.port === ''
    ? [same, same.replace(/^http:(.*):80$/, 'https:$1:443')]
    : [same];
}

function originOf({ protocol, hostname, port }: URL): string {
  return `${protocol}//${hostname.replace(/^www\./, '')}:${port || standardPort(protocol)}`;
}

/** True for an address of this very machine. */
export function isLoopback(url: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost|.+\.localhost)$/.test(new URL(url).hostname);
}

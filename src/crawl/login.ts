import { decoded } from '../text/percent.js';

/** What stands between the scheme and the host: `user:password@`, however the rest is written. */
const WRITTEN = /^(\s*(?:[a-z][a-z0-9+.-]*:(?=[\\/]))?[\\/]*)[^\s/?#\\]*@/i;

const NO_LOGIN = /^\s*(?:mailto|tel|sms|line|skype|sip|xmpp):/i;

/** An address without user name and password: what may be shown, kept and asked. Never throws; other text stays as it is. */
export function withoutLogin(address: string): string {
  let shown = address;
  for (let before = ''; shown !== before; ) {
    before = shown;
    shown = withoutFirst(shown);
  }
  return shown;
}

function withoutFirst(address: string): string {
  if (!address.includes('@') || NO_LOGIN.test(address)) return address;
  if (!/^\s*https?:/i.test(address) || !URL.canParse(address)) return address.replace(WRITTEN, '$1');
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  url.username = '';
  url.password = '';
  return url.href;
}

/** The Authorization header a browser makes of `https://user:password@host/`; '' without them. */
export function loginOf(url: URL | undefined): string {
  if (!url || (url.username === '' && url.password === '')) return '';
  const pair = `${decoded(url.username)}:${decoded(url.password)}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}

import { domainToUnicode } from 'node:url';

const ENCODED = /^(https?:\/\/)?([a-z0-9.-]*xn--[a-z0-9.-]+)/i;
/** Other letters look too much like one another to be shown in place of what they are sent as. */
const THAI = /^[\u0e01-\u0e3a\u0e40-\u0e4ea-z0-9.-]+$/;

/** An address as a Thai person writes it: `http://xn--o3cw4h/a` → `http://ไทย/a`; hosts of other letters stay encoded. */
export function withThaiHost(address: string): string {
  return address.replace(ENCODED, (written, scheme: string | undefined, host: string) => {
    const name = domainToUnicode(host.toLowerCase());
    return THAI.test(name) ? `${scheme ?? ''}${name}` : written;
  });
}

import type { CheerioAPI } from 'cheerio/slim';
import { Element } from 'domhandler';
import type { LinkKind } from '../../snapshot.js';
import { type Address, type Place, resolveAddress } from './address.js';
import { attr } from './dom.js';
import { scriptAddresses } from './literal.js';

/** On a page with this many anchors a `location=` in a script belongs to some event, not to the opening of the page. */
const FEW_ANCHORS = 5;
/** What stands before the address of a refresh, piece by piece: one pattern with several `\s*` takes minutes over a page of blanks. */
const BEFORE_ADDRESS = [/^[\d.]+/, /^[;,]/, /^url\s*=/i, /^["']/];

const NO_BODY = new Element('body', {});

export interface Redirect extends Address {
  kind: LinkKind;
  href: string;
}

/**
 * Where the page sends the visitor by itself: the header `Refresh`, `<meta http-equiv=refresh>`, literal `location=` in inline
 * scripts and on `<body>`.
 */
export function readRedirects($: CheerioAPI, place: Place, header: string): Redirect[] {
  const found: Redirect[] = [];
  const add = (href: string, kind: LinkKind): void => {
    const address = resolveAddress(href, place);
    const isNew = !found.some((one) => one.url === address.url);
    if (address.url !== null && address.url !== place.page && isNew && found.length < 20)
      found.push({ ...address, kind, href });
  };
  const addRefresh = (written: string): void => {
    const content = written.slice(0, 3000);
    if (/[;,=]/.test(content)) add(refreshAddress(content), 'refresh');
  };
  addRefresh(header);
  for (const meta of $('meta[http-equiv]').slice(0, 100).toArray()) {
    if (
      attr(meta, 'http-equiv').trim().toLowerCase() !== 'refresh' ||
      (meta.parent?.type === 'tag' && meta.parent.name === 'noscript')
    )
      continue;
    addRefresh(attr(meta, 'content'));
  }
  const addScript = (code: string): void => {
    const { sends, opens } = scriptAddresses(code);
    for (const href of sends) add(href, 'redirect');
    for (const href of opens) add(href, 'script');
  };
  addScript(attr($('body').get(0) ?? NO_BODY, 'onload'));
  if ($('a[href]').length < FEW_ANCHORS) {
    for (const script of $('script:not([src])').slice(0, 50).toArray()) {
      addScript($(script).text());
    }
    addScript(attr($('body').get(0) ?? NO_BODY, 'onclick'));
  }
  return found;
}

/** `0; url='/home'` → `/home`; '' when it names no address. */
function refreshAddress(content: string): string {
  let rest = content.trimStart();
  for (const piece of BEFORE_ADDRESS) rest = rest.replace(piece, '').trimStart();
  return rest.split(/["']/, 1)[0] ?? '';
}

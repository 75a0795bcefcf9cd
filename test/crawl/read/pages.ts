import { readPage } from '../../../src/crawl/read/page.js';
import type { Link, PageContent } from '../../../src/snapshot.js';

export const HERE = 'https://www.example.go.th/ita/index.html';

/** Reads a snippet as a page of an invented agency. */
export function read(html: string, url: string = HERE): PageContent {
  return readPage(new TextEncoder().encode(html), { url, contentType: 'text/html; charset=utf-8' });
}

/** The first link whose label is this. */
export function linkOf(html: string, label: string): Link {
  const found = read(html).links.find((link) => link.label === label);
  if (found === undefined) throw new Error(`no link labelled ${label}`);
  return found;
}

/** windows-874 bytes of a text of ASCII and Thai. */
export function toWindows874(text: string): Uint8Array {
  return Uint8Array.from([...text], (char) => {
    const code = char.codePointAt(0) ?? 0x3f;
    return code >= 0xe01 && code <= 0xe5b ? code - 0xe01 + 0xa1 : code;
  });
}

import { pageKey } from '../crawl/page-key.js';
import type { Link, Page, Snapshot, Target } from '../snapshot.js';

/** A snapshot with the look-ups the assessment needs; built once, read only. */
export interface SiteView {
  snapshot: Snapshot;
  home: Page | undefined;
  /** The reached page behind an address, whatever way it is written. */
  pageAt(url: string): Page | undefined;
  /** What is known of an address that was asked for. */
  targetAt(url: string): Target | undefined;
  /** True when the link leads to the homepage itself. */
  isHome(url: string): boolean;
  /** True when both addresses are the same page. */
  samePage(a: string, b: string): boolean;
  /** Links of a page that the homepage does not carry too: what is the page's own, not the template's. */
  ownLinks(page: Page): Link[];
  /** Characters of visible text that are the page's own (an estimate, ≥ 0). */
  ownChars(page: Page): number;
}

const linkKey = (link: Link) => `${link.label}\u0000${link.url ?? link.href}`;

export function viewSite(snapshot: Snapshot): SiteView {
  const key = (url: string) => pageKey(url, snapshot.ownHosts);
  const home = snapshot.pages[0];
  const pages = new Map<string, Page>();
  for (const page of snapshot.pages) {
    for (const url of [page.target.finalUrl, page.target.url]) {
      const at = key(url);
      if (!pages.has(at)) pages.set(at, page);
    }
  }
  const targets = new Map<string, Target>();
  for (const [url, target] of Object.entries(snapshot.targets)) targets.set(key(url), target);
  const homeKeys = new Set([snapshot.homepage, snapshot.finalUrl].map(key));
  const homeLinks = new Set(home?.content.links.map(linkKey));
  const homeTexts = new Set(home?.content.mentions.map((mention) => mention.text));
  const isShared = (page: Page) => page !== home;

  return {
    snapshot,
    home,
    pageAt: (url) => pages.get(key(url)),
    targetAt: (url) => targets.get(key(url)),
    isHome: (url) => homeKeys.has(key(url)),
    samePage: (a, b) => key(a) === key(b),
    ownLinks: (page) =>
      isShared(page)
        ? page.content.links.filter((link) => !homeLinks.has(linkKey(link)))
        : page.content.links,
    ownChars: (page) => {
      if (!isShared(page)) return page.content.chars;
      const template = [
        ...page.content.links.filter((link) => homeLinks.has(linkKey(link))).map((link) => link.label),
        ...page.content.mentions
          .filter((mention) => homeTexts.has(mention.text))
          .map((mention) => mention.text),
      ];
      return Math.max(0, page.content.chars - template.reduce((sum, text) => sum + text.length, 0));
    },
  };
}

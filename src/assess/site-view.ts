import { pageKey } from '../crawl/page-key.js';
import type { Form, Link, Page, Section, Snapshot, Target } from '../snapshot.js';
import { templateOf } from './template.js';

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
  /** Links of a page that are its own, not the template's (menus and boxes that most pages carry). */
  ownLinks(page: Page): Link[];
  /** Sections whose heading is the page's own. */
  ownSections(page: Page): Section[];
  /** A text that the template puts on the pages. */
  isTemplate(text: string): boolean;
  /** A link that the template puts on the pages. */
  isTemplateLink(link: Link): boolean;
  /** Forms, embedded hosts and the number of pictures and players that are the page's own. */
  ownForms(page: Page): Form[];
  ownEmbeds(page: Page): string[];
  ownMedia(page: Page): number;
}

export function viewSite(snapshot: Snapshot): SiteView {
  const keys = new Map<string, string>();
  const key = (url: string) => {
    const known = keys.get(url) ?? pageKey(url, snapshot.ownHosts);
    keys.set(url, known);
    return known;
  };
  const own = new WeakMap<Page, Link[]>();
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
  const template = templateOf(snapshot.pages);

  return {
    snapshot,
    // Behind a splash page the homepage is not the first page that was read.
    home: pages.get(key(snapshot.finalUrl)) ?? snapshot.pages[0],
    pageAt: (url) => pages.get(key(url)),
    targetAt: (url) => targets.get(key(url)),
    isHome: (url) => homeKeys.has(key(url)),
    samePage: (a, b) => key(a) === key(b),
    ownLinks(page) {
      const found = own.get(page) ?? page.content.links.filter((link) => !template.hasLink(link));
      own.set(page, found);
      return found;
    },
    ownSections: (page) => page.content.sections.filter((section) => !template.hasText(section.heading)),
    isTemplate: (text) => template.hasText(text),
    isTemplateLink: (link) => template.hasLink(link),
    ownForms: ({ content }) => content.forms.filter((form) => !template.hasForm(form)),
    ownEmbeds: ({ content }) => content.embeds.filter((host) => !template.hasEmbed(host)),
    ownMedia: ({ content }) => Math.max(0, content.media - template.media),
  };
}

import { assess } from '../../src/assess/assess.js';
import { createRecogniser } from '../../src/assess/recogniser.js';
import { readPage } from '../../src/crawl/read/page.js';
import { createMatcher } from '../../src/match/matcher.js';
import type { ItemResult } from '../../src/result/schema.js';
import type { Rules } from '../../src/rules/schema.js';
import type { Snapshot } from '../../src/snapshot.js';
import { page, pdf, snapshot, target } from './snapshot.js';

/** Pages by path: `Title | body` in HTML, `PDF`, or `gone`. What is linked and not listed is alive elsewhere, dead here. */
export type MadeUpSite = Record<string, string>;

/** Where made-up agencies live. */
export const HOME = 'http://www.tambon-example.go.th/';
const HOST = new URL(HOME).host;

/** A finished crawl of a made-up site: every page read by the real page reader, breadth first, nothing asked of any network. */
export function crawlMadeUp(site: MadeUpSite): Snapshot {
  const pages: Snapshot['pages'] = [];
  const targets: Snapshot['targets'] = {};
  const waiting: { url: string; clicks: number; from: { page: number; link: number } | null }[] = [
    { url: HOME, clicks: 0, from: null },
  ];
  for (const { url, clicks, from } of waiting) {
    const { host, pathname } = new URL(url);
    const written = host === HOST ? site[decodeURI(pathname)] : 'PDF';
    if (written === undefined || written === 'gone') {
      targets[url] = target(url, { status: 404, life: 'dead', cause: 'not-found' });
    } else if (written === 'PDF') {
      targets[url] = /\.pdf$/.test(pathname) ? pdf(url) : target(url);
    } else {
      const at = written.indexOf('|');
      const [title, body] = [written.slice(0, at).trim(), written.slice(at + 1)];
      const html = `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
      const content = readPage(Buffer.from(html), { url, contentType: 'text/html' });
      const index = pages.length;
      pages.push({ ...page({ path: url, clicks }, index), from, content });
      targets[url] = target(url);
      content.links.forEach((link, number) => {
        if (link.url === null || !/^https?:/.test(link.url) || waiting.some((one) => one.url === link.url))
          return;
        waiting.push({ url: link.url, clicks: clicks + 1, from: { page: index, link: number } });
      });
    }
  }
  return {
    ...snapshot({ pages: [], homepage: HOME, finalUrl: HOME, given: HOME }),
    ownHosts: [HOST],
    pages,
    targets,
  };
}

/** The result of one item on a made-up site, judged by the real rules. */
export function judgeMadeUp(rules: Rules): (site: MadeUpSite, id: string) => ItemResult | undefined {
  const recogniser = createRecogniser(rules, createMatcher(rules.ruleSet, rules.words));
  return (site, id) =>
    assess(crawlMadeUp(site), rules, recogniser, { maxClicks: 5, strict: false }).find(
      (item) => item.id === id,
    );
}

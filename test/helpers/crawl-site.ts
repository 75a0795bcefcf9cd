import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'yaml';
import { type CrawlOptions, crawl } from '../../src/crawl/crawl.js';
import type { Guide, Rank } from '../../src/crawl/guide.js';
import { WordsSchema } from '../../src/rules/schema.js';
import type { Snapshot } from '../../src/snapshot.js';
import { serve } from './server.js';

export const words = WordsSchema.parse(
  parse(readFileSync(new URL('../../rules/words.yaml', import.meta.url), 'utf8')),
);

/** Reads every page of the site and asks every document, first come first served. */
export const readAll: Guide = {
  rank: () => ({ look: 'must', priority: 0 }),
  isDone: () => false,
};

export const ranked = (
  rank: (label: string, url: string) => Rank['look'] | Rank,
  isDone = (_: Snapshot) => false,
): Guide => ({
  rank(link) {
    const said = rank(link.label, link.url ?? '');
    return typeof said === 'string' ? { look: said, priority: 0 } : said;
  },
  isDone,
});

/** A page with a heading and enough words to be content. */
export function html(title: string, ...links: (string | [href: string, label: string])[]): string {
  const anchors = links.map((link) => {
    const [href, label] = typeof link === 'string' ? [link, `ลิงก์ไป ${link}`] : link;
    return `<li><a href="${href}">${label}</a></li>`;
  });
  const text = `<p>${'ข้อมูลของหน่วยงานตัวอย่างสำหรับประชาชนทั่วไป '.repeat(12)}</p>`;
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${text}<ul>${anchors.join('')}</ul></body></html>`;
}

type Answer = string | Buffer | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Site {
  url: string;
  /** "GET /path" in the order they arrived, robots.txt and sitemap.xml left out. */
  asked: string[];
  all: string[];
  close: () => Promise<void>;
}

/** A website by path; strings are HTML pages, anything not listed is a 404. */
export async function serveSite(routes: Record<string, Answer>): Promise<Site> {
  const all: string[] = [];
  const asked: string[] = [];
  const { url, close } = await serve((request, response) => {
    const path = request.url ?? '/';
    all.push(`${request.method} ${path}`);
    if (!/^\/(robots\.txt|sitemap\.xml)/.test(path)) asked.push(`${request.method} ${path}`);
    const answer = routes[path] ?? routes[path.split('?')[0] ?? ''];
    if (typeof answer === 'function') return answer(request, response);
    if (answer === undefined)
      return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
    const type = typeof answer === 'string' ? 'text/html' : 'application/pdf';
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(answer) });
    response.end(request.method === 'HEAD' ? undefined : answer);
  });
  return { url, asked, all, close };
}

/** A crawl with short waits and without a browser. */
export function look(given: string, options: Partial<CrawlOptions> = {}): Promise<Snapshot> {
  return crawl({ given, guide: readAll, words, timeoutMs: 3_000, backoffMs: 1, render: 'never', ...options });
}

/** Paths of the pages that were read. */
export function paths(snapshot: Snapshot): string[] {
  return snapshot.pages.map(({ target }) =>
    decodeURI(new URL(target.finalUrl).pathname + new URL(target.finalUrl).search),
  );
}

/** What is known of an address below the homepage. */
export function life(snapshot: Snapshot, path: string): string {
  const target = snapshot.targets[new URL(path, snapshot.homepage).href];
  return target ? [target.life, target.cause].filter(Boolean).join(' ') : 'never asked';
}

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

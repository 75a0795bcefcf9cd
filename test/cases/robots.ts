import type { Case, Handler, Routes } from './case.js';
import { home, link, PDF, REPORT, STRUCTURE, status } from './pages.js';

const one = (name: string, rest: Omit<Case, 'group' | 'name'>): Case => ({
  group: 'Robots and manners',
  name,
  ...rest,
});
const robots =
  (...lines: string[]): Handler =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/plain' }).end(lines.join('\n'));
const site =
  (file: Handler | undefined, more: Routes = {}): Case['routes'] =>
  () => ({
    '/': home('/docs/report.pdf', link('/docs/private.pdf', 'ไฟล์ภายใน')),
    '/docs/report.pdf': PDF,
    '/structure': STRUCTURE,
    ...(file ? { '/robots.txt': file } : {}),
    ...more,
  });
const FOUND = { o13: 'pass', o1: 'pass', o43: 'fail not-present' };
const SHUT = 'review could-not-check robots';
const NONE = { '/docs/report.pdf': 0 };

/** What robots.txt forbids is neither opened nor said to be missing. */
export const ROBOTS: Case[] = [
  one('no robots.txt', { routes: site(undefined), expect: FOUND, complete: true }),
  one('robots.txt that ends in 500', { routes: site(status(500)), expect: FOUND, complete: true }),
  one('robots.txt that is a page', {
    routes: site(status(200, {}, '<!doctype html><title>หน้าแรก</title>Disallow: /')),
    expect: FOUND,
    complete: true,
  }),
  one('a folder is disallowed', {
    routes: site(robots('User-agent: *', 'Disallow: /docs/')),
    expect: { o13: SHUT, o1: 'pass' },
    gets: NONE,
  }),
  one('a wildcard disallows all PDFs', {
    routes: site(robots('User-agent: *', 'Disallow: /*.pdf$')),
    expect: { o13: SHUT, o1: 'pass' },
    gets: NONE,
  }),
  one('a wildcard, and a longer line that allows', {
    routes: site(robots('User-agent: *', 'Disallow: /docs/*', 'Allow: /docs/report')),
    expect: { o13: 'pass', o1: 'pass' },
    gets: { '/docs/private.pdf': 0 },
  }),
  one('rules for other robots only', {
    routes: site(robots('User-agent: Googlebot', 'Disallow: /', '', 'User-agent: *', 'Disallow:')),
    expect: FOUND,
    complete: true,
  }),
  one('rules for this tool by name', {
    routes: site(robots('User-agent: *', 'Allow: /', '', 'User-agent: oit-check', 'Disallow: /docs/')),
    expect: { o13: SHUT, o1: 'pass' },
    gets: NONE,
  }),
  one('an ITA page is disallowed', {
    routes: () => ({
      '/': home('/report.pdf', link('/ita', 'ITA 2566')),
      '/report.pdf': PDF,
      '/structure': STRUCTURE,
      '/robots.txt': robots('User-agent: *', 'Disallow: /ita'),
      '/ita': `<a href="/report.pdf">${REPORT}</a>`,
    }),
    expect: { o13: 'pass', o43: SHUT },
    gets: { '/ita': 0 },
    complete: false,
  }),
  one('everything is disallowed', {
    routes: site(robots('User-agent: *', 'Disallow: /')),
    expect: { o13: SHUT, o1: SHUT, o43: SHUT },
    gets: { '/': 0, ...NONE },
    complete: false,
  }),
  one('everything is disallowed, with --ignore-robots', {
    routes: site(robots('User-agent: *', 'Disallow: /')),
    options: { ignoreRobots: true },
    expect: FOUND,
    complete: true,
  }),
  one('Crawl-delay of a day, of which 10 s are kept', {
    heavy: 'lab only',
    routes: site(robots('User-agent: *', 'Crawl-delay: 86400')),
    expect: { o13: 'pass', o1: 'pass' },
  }),
];

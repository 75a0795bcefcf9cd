import { gzipSync } from 'node:zlib';
import type { Case, Handler } from './case.js';
import {
  body,
  headLies,
  home,
  inTurn,
  link,
  PDF,
  page,
  pdf,
  REPORT,
  reporting,
  STRUCTURE,
  status,
} from './pages.js';

const one = (name: string, rest: Omit<Case, 'group' | 'name'>): Case => ({
  group: 'Slow and broken',
  name,
  ...rest,
});
const never: Handler = () => undefined;
const QUICK = { timeoutMs: 400 };
const HTML = 'text/html; charset=utf-8';

/** One byte at a time, for as long as somebody waits. */
const drip =
  (text: string, everyMs: number): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': HTML });
    const bytes = Buffer.from(text);
    let at = 0;
    const timer = setInterval(() => {
      if (at >= bytes.length) response.end();
      else response.write(bytes.subarray(at, ++at));
    }, everyMs);
    response.on('close', () => clearInterval(timer));
  };
/** What a server says that does not speak HTTP properly. */
const raw =
  (...parts: (string | Buffer)[]): Handler =>
  (request) => {
    for (const part of parts) request.socket.write(part);
    request.socket.end();
  };
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n';
const half =
  (text: string): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': HTML, 'content-length': Buffer.byteLength(text) + 50_000 });
    response.write(text, () => response.destroy());
  };
/** The links stand before the place where the connection breaks. */
const LONG = home('/report.pdf', `${'<p>ข่าวประชาสัมพันธ์ของตำบล</p>'.repeat(400)}`);
const zipped = gzipSync(
  home('/report.pdf', Array.from({ length: 3000 }, (_, n) => `<p>${(n * 7919) % 10007}</p>`).join('')),
);
const site =
  (front: Handler): Case['routes'] =>
  () => ({ '/': front, '/report.pdf': PDF, '/structure': STRUCTURE });
/** What was seen counts; what may stand in the part that never came is not said to be missing. */
const HALF = { o13: 'pass', o1: 'pass', o43: 'review could-not-check reset' };
const all = (cause: string) => ({
  o1: `review could-not-check ${cause}`,
  o13: `review could-not-check ${cause}`,
  o43: `review could-not-check ${cause}`,
});
const soon = () => new Date(Date.now() + 900).toUTCString();

/** Servers that are slow, tired or do not say what they do. */
export const SLOW: Case[] = [
  one('a file that never answers', {
    routes: reporting(never),
    options: QUICK,
    expect: { o13: 'review could-not-check timeout', o1: 'pass' },
  }),
  one('a homepage that never answers', {
    routes: site(never),
    options: QUICK,
    expect: all('timeout'),
    complete: false,
  }),
  one('one byte a moment', {
    routes: reporting(drip(page(REPORT), 50), '/report'),
    options: QUICK,
    expect: { o13: 'review could-not-check timeout', o1: 'pass' },
  }),
  one('a homepage of one byte a moment', {
    routes: site(drip(home(), 50)),
    options: QUICK,
    expect: all('timeout'),
    complete: false,
  }),
  one('an ITA page that never answers', {
    routes: () => ({
      '/': home('/report.pdf', link('/ita', 'ITA 2566')),
      '/report.pdf': PDF,
      '/structure': STRUCTURE,
      '/ita': never,
    }),
    options: QUICK,
    expect: { o13: 'pass', o43: 'review could-not-check timeout' },
    complete: false,
  }),
  one('a homepage that breaks off', { routes: site(half(LONG)), expect: HALF, complete: false }),
  one('breaks off once, then whole', {
    routes: site(inTurn(half('<title>'), body(home(), { 'content-type': HTML }))),
    expect: { o13: 'pass', o43: 'fail not-present' },
    complete: true,
  }),
  one('500, then fine', {
    routes: reporting(headLies(status(500), inTurn(status(500), pdf))),
    expect: { o13: 'pass' },
  }),
  one('500 for ever', {
    routes: reporting(status(500)),
    expect: { o13: 'review could-not-check server-error', o1: 'pass' },
  }),
  one('500 homepage', { routes: site(status(500)), expect: all('server-error'), complete: false }),
  one('429 with Retry-After in seconds', {
    routes: reporting(headLies(status(405), inTurn(status(429, { 'retry-after': '1' }), pdf))),
    expect: { o13: 'pass' },
  }),
  one('429 with Retry-After as a date', {
    routes: reporting(
      headLies(
        status(405),
        inTurn((...to) => status(429, { 'retry-after': soon() })(...to), pdf),
      ),
    ),
    expect: { o13: 'pass' },
  }),
  one('429 with an hour of rest', {
    routes: reporting(status(429, { 'retry-after': '3600' })),
    // What was under way when the answer came is used (/structure, perhaps); then the host is left alone:
    // the report is asked for once, never again.
    expect: { o13: 'review could-not-check rate-limited' },
    gets: { '/report.pdf': 1 },
    atMost: 4,
  }),
  one('429 for ever', { routes: site(status(429)), expect: all('rate-limited'), complete: false }),
  one('503, then fine', {
    routes: site(inTurn(status(503), body(home(), { 'content-type': HTML }))),
    expect: { o13: 'pass' },
  }),
  one('503 for ever', {
    routes: reporting(status(503)),
    expect: { o13: 'review could-not-check server-error', o1: 'pass' },
  }),
  one('gzip without its end', {
    routes: site(
      body(zipped.subarray(0, zipped.length - 2_000), { 'content-type': HTML, 'content-encoding': 'gzip' }),
    ),
    expect: HALF,
    complete: false,
  }),
  one('says gzip, sends plain text', {
    routes: site(body(home(), { 'content-type': HTML, 'content-encoding': 'gzip' })),
    expect: { o13: 'pass', o1: 'pass' },
    complete: true,
  }),
  one('Content-Length too long', {
    routes: site(raw(HEAD, `Content-Length: 999999\r\n\r\n`, LONG)),
    expect: HALF,
    complete: false,
  }),
  // What comes after the end is not shown by a browser either.
  one('Content-Length too short', {
    routes: site(raw(HEAD, `Content-Length: ${Buffer.byteLength(home())}\r\n\r\n`, home(), LONG)),
    expect: { o13: 'pass', o1: 'pass', o43: 'fail not-present' },
    complete: true,
  }),
  one('two Content-Lengths', {
    routes: site(raw(HEAD, 'Content-Length: 10\r\nContent-Length: 20\r\n\r\n', home())),
    expect: all('reset'),
    complete: false,
  }),
  one('no HTTP at all', {
    routes: site(raw('SSH-2.0-OpenSSH_8.9\r\n')),
    // The server answers, but not as a web server: nothing is wrong with the connection of whoever checks.
    expect: all('server-error'),
    complete: false,
  }),
  one('hangs up before a word', {
    routes: site((request) => request.socket.resetAndDestroy()),
    expect: all('reset'),
    complete: false,
  }),
  one('a PDF that says text/html', { routes: reporting(body(PDF)), expect: { o13: 'pass' } }),
  one('pages that say application/octet-stream', {
    routes: site(body(home(), { 'content-type': 'application/octet-stream' })),
    expect: { o13: 'pass', o1: 'pass' },
  }),
  one('a PDF of no bytes', {
    routes: reporting(body('', { 'content-type': 'application/pdf', 'content-length': '0' })),
    expect: { o13: 'fail broken-link empty' },
    gets: { '/report.pdf': 2 },
  }),
  one('a host without address behind a link', {
    routes: () => ({ '/': home('http://missing.example/report.pdf'), '/structure': STRUCTURE }),
    expect: { o13: 'fail broken-link no-host', o1: 'pass' },
  }),
  one('a name service that is busy', {
    routes: () => ({ '/': home('http://busy.example/report.pdf'), '/structure': STRUCTURE }),
    expect: { o13: 'review could-not-check dns-temporary', o1: 'pass' },
  }),
  one('a link to a port where nobody listens', {
    routes: () => ({ '/': home('http://agency.example:9/report.pdf'), '/structure': STRUCTURE }),
    expect: { o13: 'review could-not-check refused', o1: 'pass' },
  }),
];

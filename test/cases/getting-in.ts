import type { Case, Ports, Routes, Tls } from './case.js';
import { home, PDF, page, REPORT, redirect, STRUCTURE, status } from './pages.js';

const one = (
  name: string,
  rest: Omit<Case, 'group' | 'name' | 'expect'> & Partial<Pick<Case, 'expect'>>,
): Case => ({
  group: 'Getting in',
  name,
  expect: { o13: 'pass', o1: 'pass', o43: 'fail not-present' },
  ...rest,
});
const site =
  (more: Routes): (() => Routes) =>
  () => ({
    '/main': home('/report.pdf'),
    '/report.pdf': PDF,
    '/structure': STRUCTURE,
    ...more,
  });
const bare = (inside: string, head = '') =>
  `<!doctype html><html><head><meta charset="utf-8"><title>อบต.ตัวอย่าง</title>${head}</head>${inside}</html>`;
const whole = { ...site({})(), '/': home() };
const LOOP = { o13: 'review could-not-check redirect-loop', o43: 'review could-not-check redirect-loop' };
const tls = (cause: string) => ({
  o13: `review could-not-check ${cause}`,
  o43: `review could-not-check ${cause}`,
});
const step: Routes[string] = (request, response) => {
  const at = Number(new URL(request.url ?? '', 'http://x').searchParams.get('n') ?? 0);
  const to = at < 10_000 ? `/step?n=${at + 1}` : '/main';
  redirect(to)(request, response);
};
const secure = ({ https }: Ports) => `https://agency.example:${https}/`;

/** The name of the certificates is the number of this machine. */
const byNumber = ({ https }: Ports) => `https://127.0.0.1:${https}/`;
const FAULTS: [name: string, fault: Tls, cause: string][] = [
  ['a certificate nobody vouches for', 'self-signed', 'tls-self-signed'],
  ['a certificate that has expired', 'expired', 'tls-expired'],
  ['a certificate for another host', 'other-host', 'tls-host'],
  ['a certificate without the intermediate one', 'no-intermediate', 'tls-chain'],
  ['TLS 1.1 and no newer', 'old', 'tls-old'],
];

/** Ways into a website. */
export const GETTING_IN: Case[] = [
  one('http → https', {
    routes: ({ https }) => ({
      ...whole,
      '/': (request, response) => {
        const isSecure = 'encrypted' in request.socket;
        const answer = isSecure ? status(200, {}, home()) : redirect(`https://agency.example:${https}/`);
        answer(request, response);
      },
    }),
    options: { insecure: true },
  }),
  one('to www', {
    routes: ({ http }) => ({
      ...whole,
      '/': (request, response) => {
        const isWww = request.headers.host?.startsWith('www.') === true;
        const answer = isWww ? status(200, {}, home()) : redirect(`http://www.agency.example:${http}/`);
        answer(request, response);
      },
    }),
  }),
  one('to a sub-path', { routes: site({ '/': redirect('/main') }) }),
  one('homepage on a sub-path', {
    routes: site({ '/web/th/index.php': home('../../report.pdf') }),
    start: ({ http }) => `http://agency.example:${http}/web/th/index.php`,
  }),
  one('a cookie, set by a redirect to itself', {
    routes: site({
      '/': (request, response) => {
        const knows = request.headers.cookie?.includes('seen=1') === true;
        const answer = knows ? status(200, {}, home()) : redirect('/', { 'set-cookie': 'seen=1; Path=/' });
        answer(request, response);
      },
    }),
  }),
  one('10,000 redirects', { routes: site({ '/': redirect('/step?n=1'), '/step': step }), expect: LOOP }),
  one('redirects in a circle', { routes: site({ '/': redirect('/a'), '/a': redirect('/') }), expect: LOOP }),
  one('10,000 redirects behind a link', {
    routes: () => ({ '/': home('/step?n=1'), '/structure': STRUCTURE, '/step': step }),
    expect: { o13: 'review could-not-check redirect-loop', o1: 'pass' },
  }),
  one('splash: a picture', {
    routes: site({ '/': bare('<body><a href="/main"><img src="p.jpg"></a></body>') }),
  }),
  one('splash: words', { routes: site({ '/': bare('<body><a href="/main">เข้าสู่เว็บไซต์</a></body>') }) }),
  one('splash: an image map', {
    routes: site({ '/': bare('<body><img usemap="#m"><map name="m"><area href="/main"></map></body>') }),
  }),
  one('splash: a button with onclick', {
    routes: site({ '/': bare(`<body><button onclick="window.location='/main'">เข้าสู่เว็บไซต์</button></body>`) }),
  }),
  one('meta refresh', {
    routes: site({ '/': bare('<body></body>', '<meta http-equiv=refresh content="3; URL=\'/main\'">') }),
  }),
  one('window.location', {
    routes: site({ '/': bare('<body></body>', '<script>window.location.href = "/main";</script>') }),
  }),
  one('onload', { routes: site({ '/': bare(`<body onload="location.replace('/main')"></body>`) }) }),
  one('frameset', {
    routes: site({
      '/': bare('<frameset rows="10%,90%"><frame src="/top"><frame src="/main"></frameset>'),
      '/top': page('หัว'),
    }),
  }),
  one('one frame over the whole page', {
    routes: site({ '/': bare('<body><iframe src="/main"></iframe></body>') }),
  }),
  one('base href', {
    routes: site({
      '/': page(
        'อบต.ตัวอย่าง',
        `<a href="report.pdf">${REPORT}</a> <a href="s">โครงสร้างหน่วยงาน</a>`,
        '<meta charset="utf-8"><base href="/files/">',
      ),
      '/files/report.pdf': PDF,
      '/files/s': STRUCTURE,
    }),
  }),
  one('upper-case host', { routes: () => whole, start: ({ http }) => `HTTP://AGENCY.Example:${http}/` }),
  one('a Thai host name', { routes: () => whole, start: ({ http }) => `http://อบตตัวอย่าง.ไทย:${http}/` }),
  one('a certificate in order', { routes: () => whole, start: byNumber, tls: 'good', complete: true }),
  ...FAULTS.flatMap(([name, fault, cause]) => {
    const start = fault === 'other-host' || fault === 'self-signed' ? secure : byNumber;
    return [
      one(name, { routes: () => whole, start, tls: fault, expect: tls(cause), complete: false }),
      one(`${name}, with --insecure`, {
        routes: () => whole,
        start,
        tls: fault,
        options: { insecure: true },
        complete: true,
      }),
    ];
  }),
  one('TLS with legacy renegotiation', {
    routes: () => whole,
    start: ({ legacy }) => `https://agency.example:${legacy}/`,
    expect: tls('tls-old'),
    complete: false,
  }),
  one('no such host', {
    routes: () => whole,
    start: () => 'http://missing.example/',
    expect: { o13: 'review could-not-check dns', o43: 'review could-not-check dns' },
    complete: false,
  }),
  one('nobody listens', {
    routes: () => whole,
    start: () => 'http://agency.example:9/',
    expect: { o13: 'review could-not-check refused', o43: 'review could-not-check refused' },
    complete: false,
  }),
];

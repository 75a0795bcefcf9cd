import type { Case, Handler } from './case.js';
import { body, headLies, home, inTurn, link, page, pdf, reporting, STRUCTURE, status } from './pages.js';

const one = (name: string, rest: Omit<Case, 'group' | 'name'>): Case => ({ group: 'Truth', name, ...rest });
const hangUp: Handler = (request) => request.socket.destroy();
const NOT_FOUND = page('ไม่พบหน้าที่คุณต้องการ').replace(/<p>.*<\/p>/, '<p>404</p>');
const LOGIN =
  '<!doctype html><meta charset="utf-8"><title>เข้าสู่ระบบ</title><h1>เข้าสู่ระบบ</h1><form method="post"><input name="u"><input type="password" name="p"><button>เข้าสู่ระบบ</button></form>';
const WALL =
  '<!doctype html><meta charset="utf-8"><title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1><p>You are unable to access this website</p>';
const COMING = page('รายงาน').replace(/<p>.*<\/p>/, '<p>อยู่ระหว่างปรับปรุงข้อมูล</p>');

/** Blocked is not broken, HEAD lies, 200 can say no, and a dead link is dead twice. */
export const TRUTH: Case[] = [
  ...[403, 404, 405, 500, 501].map((code) =>
    one(`HEAD ${code} while GET works`, {
      routes: reporting(headLies(status(code), pdf)),
      expect: { o13: 'pass', o1: 'pass' },
    }),
  ),
  one('HEAD hangs up while GET works', {
    routes: reporting(headLies(hangUp, pdf)),
    expect: { o13: 'pass' },
  }),
  one('404', {
    routes: reporting(undefined),
    expect: { o13: 'fail broken-link not-found', o1: 'pass', o43: 'fail not-present' },
    gets: { '/report.pdf': 2 },
    complete: true,
  }),
  one('404 page', {
    routes: reporting(undefined, '/report'),
    expect: { o13: 'fail broken-link not-found' },
    gets: { '/report': 2 },
  }),
  one('404 once, then the file', {
    routes: reporting(headLies(status(404), inTurn(status(404), pdf))),
    expect: { o13: 'pass' },
    gets: { '/report.pdf': 2 },
  }),
  one('410', {
    routes: reporting(status(410)),
    expect: { o13: 'fail broken-link gone' },
    gets: { '/report.pdf': 2 },
  }),
  one('403', {
    routes: reporting(status(403)),
    expect: { o13: 'review could-not-check forbidden', o1: 'pass' },
  }),
  one('403 homepage', {
    routes: () => ({ '/': status(403) }),
    expect: { o13: 'review could-not-check forbidden', o43: 'review could-not-check forbidden' },
    complete: false,
  }),
  one('403 ITA page', {
    routes: () => ({
      '/': home('/report.pdf', link('/ita', 'ITA 2566')),
      '/report.pdf': pdf,
      '/structure': STRUCTURE,
      '/ita': status(403),
    }),
    expect: { o13: 'pass', o43: 'review could-not-check forbidden' },
    complete: false,
  }),
  one('401', {
    routes: reporting(status(401, { 'www-authenticate': 'Basic' })),
    expect: { o13: 'fail login-required unauthorized' },
  }),
  one('200 that is a soft 404', {
    routes: reporting(body(NOT_FOUND, { 'content-type': 'text/html; charset=utf-8' }), '/report'),
    expect: { o13: 'fail broken-link soft-404' },
    gets: { '/report': 2 },
  }),
  one('a missing PDF that is a soft 404', {
    routes: reporting(body(NOT_FOUND, { 'content-type': 'text/html; charset=utf-8' })),
    expect: { o13: 'fail broken-link soft-404' },
    gets: { '/report.pdf': 2 },
  }),
  one('200 that is a login page', {
    routes: reporting(LOGIN, '/report'),
    expect: { o13: 'fail login-required login-page' },
  }),
  one('200 that is a firewall page', {
    routes: reporting(WALL, '/report'),
    expect: { o13: 'review could-not-check blocked' },
  }),
  one('403 firewall homepage', {
    routes: () => ({ '/': status(403, {}, WALL) }),
    expect: { o1: 'review could-not-check blocked', o43: 'review could-not-check blocked' },
    complete: false,
  }),
  one('a page under construction', {
    routes: reporting(COMING, '/report'),
    expect: { o13: 'fail broken-link empty' },
    gets: { '/report': 2 },
  }),
];

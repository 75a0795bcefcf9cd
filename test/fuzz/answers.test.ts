import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { cookieJar } from '../../src/crawl/http/cookies.js';
import { withoutLogin } from '../../src/crawl/login.js';
import { pageKey } from '../../src/crawl/page-key.js';
import { addressPattern } from '../../src/crawl/pattern.js';
import { isPublic } from '../../src/crawl/private.js';
import { resolveAddress } from '../../src/crawl/read/address.js';
import { retryAfterMs } from '../../src/crawl/retry.js';
import { robotsOf } from '../../src/crawl/robots.js';
import { parseSitemap } from '../../src/crawl/sitemap.js';
import { mediaType } from '../../src/crawl/transport.js';
import { isTrap } from '../../src/crawl/traps.js';
import { cleanText } from '../../src/text/clean.js';
import { awkward, bytes, edited, fuzz } from '../helpers/fuzz.js';

const SITE = 'https://www.agency.example/';
const pieces = fc.oneof(
  awkward,
  fc.constantFrom(
    'http://',
    'https:',
    '//',
    'u:p@',
    'agency.example',
    'xn--',
    '[::1]',
    ':80',
    '/',
    '..',
    '.',
    'a;jsessionid=1',
    '(S(lit3py55t21z5v55vlm25s55))',
    '?',
    '&',
    '=',
    '#',
    '%2e',
    '%252e',
    '%e0%b8%81',
    'index.html',
    'utm_source=1',
    'sid=0123456789abcdef0123456789abcdef',
    '+',
  ),
);
const address = fc.oneof(
  fc.array(pieces, { maxLength: 10 }).map((list) => list.join('')),
  fc.array(pieces, { maxLength: 10 }).map((list) => SITE + list.join('')),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
);

const ROBOTS =
  'User-agent: *\nDisallow: /a*b$\nAllow: /a/\nCrawl-delay: 2\nSitemap: https://www.agency.example/s.xml\n\nUser-agent: oit-check\nDisallow: /x\n';
const SITEMAP =
  '<?xml version="1.0"?><sitemapindex><sitemap><loc>https://www.agency.example/a.xml</loc></sitemap></sitemapindex><urlset><url><loc><![CDATA[https://www.agency.example/?a&amp;b]]></loc></url></urlset>';

async function robotsSay(body: Uint8Array, url: string) {
  const delays: number[] = [];
  const robots = robotsOf({
    ask: async ({ url }) => ({ ok: true, url, status: 200, headers: {}, setCookies: [], body, cut: null }),
    onUnreadable: () => undefined,
    onDelay: (_, ms) => delays.push(ms),
  });
  return { allowed: await robots.allows(url), sitemaps: await robots.sitemaps(url), delays };
}

describe('fuzz: robots.txt', () => {
  const file = fc.oneof(
    bytes,
    edited(ROBOTS, [
      '\r',
      '\n',
      ':',
      '*',
      '$',
      '#',
      'Disallow: ',
      'User-agent:',
      '1e999',
      '-1',
      'NaN',
      '%',
      '*'.repeat(200),
    ]).map((text) => new Uint8Array(Buffer.from(text))),
  );
  fuzz(
    'of any content allows or forbids, and slows down within bounds',
    1_500,
    fc.tuple(file, address),
    async ([body, url]) => {
      const { allowed, sitemaps, delays } = await robotsSay(body, URL.canParse(url) ? url : SITE);
      expect(typeof allowed).toBe('boolean');
      expect(Array.isArray(sitemaps)).toBe(true);
      for (const ms of delays) expect(ms > 0 && ms <= 10_000).toBe(true);
    },
  );
});

describe('fuzz: a sitemap', () => {
  const xml = fc.oneof(
    awkward,
    edited(SITEMAP, [
      '<',
      '>',
      '<loc>',
      '</loc>',
      '<url>',
      '<!DOCTYPE x [<!ENTITY a "b">]>',
      '&a;',
      '<![CDATA[',
      ']]>',
      '<sitemap>',
      '&#0;',
    ]),
  );
  fuzz('of any content gives clean addresses', 1_500, xml, (text) => {
    const { pages, sitemaps } = parseSitemap(text);
    for (const each of [...pages, ...sitemaps]) expect(cleanText(each)).toBe(each);
  });
});

describe('fuzz: headers', () => {
  const pair = fc
    .array(
      fc.oneof(
        awkward,
        fc.constantFrom(
          '=',
          ';',
          ' Path=/',
          ' Domain=',
          '.example',
          'agency.example',
          ' Secure',
          ' Max-Age=0',
          ' Expires=Thu, 01 Jan 1970',
          '\r\n',
          'a=b',
          ',',
          '__proto__=1',
        ),
      ),
      { maxLength: 8 },
    )
    .map((list) => list.join(''));
  fuzz(
    'Set-Cookie never breaks a request nor reaches another site',
    1_500,
    fc.array(pair, { maxLength: 5 }),
    (lines) => {
      const jar = cookieJar();
      jar.store('https://www.agency.example/a', lines);
      expect(jar.headerFor('https://www.agency.example/a')).toMatch(/^[\t\x20-\x7e\x80-\xff]*$/);
      expect(jar.headerFor('https://www.other.example/a')).toBe('');
      expect(jar.headerFor('https://example/a')).toBe('');
    },
  );

  fuzz(
    'Retry-After is a time to come or nothing',
    1_000,
    fc.oneof(
      awkward,
      fc.integer().map(String),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    ),
    (value) => {
      const ms = retryAfterMs(value, 1_700_000_000_000);
      expect(ms === null || (Number.isFinite(ms) && ms >= 0)).toBe(true);
    },
  );

  fuzz('Content-Type is a short clean word or nothing', 500, awkward, (value) => {
    const type = mediaType({ 'content-type': value });
    expect(type).toBe(cleanText(type));
    expect(type).not.toContain(';');
  });
});

describe('fuzz: addresses', () => {
  fuzz('have one key, which has itself for a key, and no login', 2_000, address, (url) => {
    const plain = withoutLogin(url);
    expect(withoutLogin(plain)).toBe(plain);
    expect(isTrap(url)).toBe(isTrap(url));
    if (!URL.canParse(url)) return;
    const key = pageKey(url, ['agency.example']);
    if (/^https?:/.test(new URL(url).protocol)) {
      const again = key.startsWith('//') ? `https:${key}` : key;
      expect(pageKey(again, ['agency.example'])).toBe(key);
      expect(new URL(plain).username + new URL(plain).password).toBe('');
      expect(typeof addressPattern(url)).toBe('string');
    }
  });

  fuzz(
    'on a page lead to the web, to an application or nowhere',
    1_500,
    fc.tuple(address, address, fc.constantFrom('utf-8', 'windows-874')),
    ([written, base, charset]) => {
      const { url, fragment } = resolveAddress(written, { page: SITE, base, charset });
      expect(cleanText(fragment)).toBe(fragment);
      if (url === null) return;
      expect(url).toMatch(/^[\x20-\x7e]+$/);
      expect(url).not.toMatch(/^(javascript|data|file|blob|vbscript|about):/i);
      if (/^[a-z]+:\/\//.test(url)) expect(new URL(url).username + new URL(url).password).toBe('');
    },
  );

  const private4 = fc.oneof(
    fc.tuple(fc.constantFrom(10, 127, 0), fc.nat(255), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), fc.nat(255), fc.nat(255)),
  );
  fuzz(
    'that are private stay so in every IPv6 that holds them',
    1_000,
    fc.tuple(
      private4,
      fc.constantFrom('::ffff:', '::', '64:ff9b::', '::ffff:0:', '64:ff9b:1::', 'fe80::5efe:', '2002:'),
    ),
    ([parts, prefix]) => {
      const hex = parts.map((part) => part.toString(16).padStart(2, '0')).join('');
      const pair = `${hex.slice(0, 4)}:${hex.slice(4)}`;
      expect(isPublic(parts.join('.'))).toBe(false);
      expect(isPublic(prefix === '2002:' ? `2002:${pair}::1` : prefix + pair)).toBe(false);
    },
  );
});

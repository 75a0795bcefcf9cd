import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downHosts } from '../../src/crawl/down-hosts.js';
import { causeOf } from '../../src/crawl/http/causes.js';
import { cookieJar } from '../../src/crawl/http/cookies.js';
import { sniff } from '../../src/crawl/sniff.js';
import { setTrails } from '../../src/crawl/trails.js';
import { userAgent } from '../../src/crawl/user-agent.js';
import type { Page } from '../../src/snapshot.js';
import { link, page } from '../helpers/snapshot.js';

describe('cookies', () => {
  const jarWith = (url: string, ...lines: string[]) => {
    const jar = cookieJar();
    jar.store(url, lines);
    return (other: string) => jar.headerFor(other);
  };

  it('go back to the host, path and scheme they came for', () => {
    const from = jarWith(
      'https://www.agency.go.th/a',
      'a=1',
      'b=2; Domain=.agency.go.th',
      'c=3; Path=/admin',
      'd=4; Secure',
    );
    expect(from('https://www.agency.go.th/')).toBe('a=1; b=2; d=4');
    expect(from('http://www.agency.go.th/admin/x')).toBe('c=3; a=1; b=2');
    expect(from('https://ita.agency.go.th/')).toBe('b=2');
    expect(from('https://other.go.th/')).toBe('');
  });

  it('cannot be set for other hosts or whole public domains, and can be deleted', () => {
    expect(
      jarWith(
        'https://agency.go.th/',
        'a=1; Domain=go.th',
        'b=2; Domain=other.go.th',
        'c',
        '=d',
      )('https://agency.go.th/'),
    ).toBe('');
    expect(
      jarWith(
        'https://a.example/',
        'a=1',
        'a=; Max-Age=0',
        'b=1',
        'b=; expires=Thu, 01 Jan 1970 00:00:00 GMT',
      )('https://a.example/'),
    ).toBe('');
  });

  it('never throw on what a server sends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        (lines) => typeof jarWith('https://a.example/', ...lines)('https://a.example/') === 'string',
      ),
    );
  });
});

describe('first bytes', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));
  it.each<[string, Buffer]>([
    ['pdf', bytes('\n%PDF-1.7')],
    ['office', bytes('PK\x03\x04....[Content_Types].xml')],
    ['office', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['zip', bytes('PK\x03\x04....photo.jpg')],
    ['zip', bytes('Rar!\x1a')],
    ['image', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['image', bytes('RIFF....WEBP')],
    ['html', bytes([0xef, 0xbb, 0xbf], '  <!DOCTYPE html>')],
    ['html', bytes('<?xml version="1.0"?><!-- x --><html xmlns="x">')],
    ['html', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<html>', 'utf16le')])],
    ['text', Buffer.from('รายงาน')],
    ['empty', bytes('')],
    ['empty', bytes(' \r\n\t')],
    ['other', bytes([1, 2, 3, 0, 255])],
  ])('%s', (kind, start) => {
    expect(sniff(start)).toBe(kind);
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (start) => typeof sniff(start) === 'string'));
  });
});

describe('causes', () => {
  it.each([
    [{ code: 'ENOTFOUND' }, 'dns'],
    [{ code: 'EAI_AGAIN' }, 'dns-temporary'],
    [{ code: 'CERT_HAS_EXPIRED' }, 'tls-expired'],
    [{ code: 'ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED' }, 'tls-old'],
    [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'tls'],
    [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'tls-host'],
    [{ code: 'UND_ERR_CONNECT_TIMEOUT' }, 'timeout'],
    [{ code: 'X', cause: { code: 'ECONNREFUSED' } }, 'refused'],
    [{ code: 'ETIMEDOUT', errors: [{ code: 'ECONNREFUSED' }, { code: 'ENETUNREACH' }] }, 'refused'],
    [new Error('?'), 'network'],
    ['?', 'network'],
    [null, 'network'],
  ])('%j is %s', (error, cause) => {
    expect(causeOf(error).cause).toBe(cause);
  });

  it('of an error that holds itself are found', () => {
    const error: { cause?: unknown } = {};
    error.cause = error;
    expect(causeOf(error).cause).toBe('network');
  });
});

describe('trails', () => {
  const site = (...links: string[][]): Page[] =>
    links.map((targets, index) =>
      page({ path: `/p${index}`, clicks: 99, links: targets.map((to) => link(to, to)) }, index),
    );
  const at = (pages: Page[]) => (url: string) => pages.find(({ target }) => target.url === url)?.index;

  it('are the shortest, by the page read first and the link that stands first', () => {
    const pages = site(['/p1', '/p2', '/p2'], ['/p3'], ['/p3'], ['/p0']);
    setTrails(pages, at(pages), new Map());
    expect(pages.map(({ clicks, from }) => [clicks, from])).toEqual([
      [0, null],
      [1, { page: 0, link: 0 }],
      [1, { page: 0, link: 1 }],
      [2, { page: 1, link: 0 }],
    ]);
  });

  it('pay nothing for the way in from a splash page', () => {
    const pages = site(['/p1'], ['/p2'], []);
    setTrails(pages, at(pages), new Map([[0, 0]]));
    expect(pages.map(({ clicks }) => clicks)).toEqual([0, 0, 1]);
  });

  it('lead home from every page without a circle', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { minLength: 1, maxLength: 10 }),
        (graph) => {
          const pages = site(...graph.map((targets) => targets.map((to) => `/p${to}`)));
          for (const each of pages)
            for (const [index, one] of each.content.links.entries())
              if ((index + each.index) % 3 === 0) one.kind = 'frame';
          for (const each of pages) each.from = null;
          setTrails(pages, at(pages), new Map());
          for (const start of pages) {
            let steps = 0;
            for (let here: Page | undefined = start; here?.from; here = pages[here.from.page]) steps += 1;
            expect(steps).toBeLessThan(pages.length);
          }
        },
      ),
    );
  });
});

describe('manners', () => {
  it('give tool, version and contact, whatever the contact holds', () => {
    expect(userAgent()).toMatch(/^oit-check\/\d+\.\d+\.\d+$/);
    expect(userAgent('https://agency.example/bot')).toMatch(/ \(\+https:\/\/agency\.example\/bot\)$/);
    expect(userAgent('a)\r\nX: y (ก')).toMatch(/^[\x20-\x7e]+$/);
  });

  it('spare a host that failed twice, until it answers', () => {
    const down = downHosts(() => false);
    const target = (url: string, cause: 'timeout' | null) => ({
      target: {
        url,
        finalUrl: url,
        status: null,
        contentType: '',
        sniffed: '' as const,
        title: '',
        life: 'unknown' as const,
        cause,
      },
      content: null,
      cut: null,
      message: 'x',
    });
    down.learn(target('https://www.down.example/1', 'timeout'));
    expect(down.recall('https://down.example/3')).toBeNull();
    down.learn(target('https://down.example/2', 'timeout'));
    expect(down.recall('https://down.example/3')).toMatchObject({
      target: { url: 'https://down.example/3', cause: 'timeout' },
    });
    down.learn(target('https://down.example/4', null));
    expect(down.recall('https://down.example/3')).toBeNull();
  });
});

import { load } from 'cheerio';
import type { Element } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/result/schema.js';
import { pageOf } from '../helpers/html-page.js';
import { makeEvidence, makeFinding, makeItem, makeResult } from '../helpers/result.js';

/** A Result in which every text of the site is the given one. */
function saying(text: string, url: string): Result {
  const trail = [
    { url, label: text },
    { url, label: '', image: text },
  ];
  const evidence = makeEvidence({
    label: text,
    context: text,
    url,
    trail,
    clicks: 2,
    http: { status: 200, contentType: text, finalUrl: url },
    why: text,
  });
  const finding = makeFinding({
    message: text,
    messageEn: text,
    fix: text,
    fixEn: text,
    data: { url: text, hub: text },
  });
  const base = makeResult();
  return makeResult({
    agency: { name: text, type: text, homepage: url, finalUrl: url },
    options: { baseUrl: text },
    ruleSet: { ...base.ruleSet, id: text, title: text, version: text },
    items: [
      makeItem('o1', { title: text, titleEn: text, group: text, findings: [finding], evidence: [evidence] }),
    ],
    crawl: {
      ...base.crawl,
      stoppedBy: text,
      problems: [{ url, cause: text, message: text }],
      unopened: [{ pattern: url, count: 1, why: text }],
      crawlDelays: [{ url, askedSeconds: 9, keptSeconds: 9 }],
    },
  });
}

/** Elements and attribute names of a page, numbers of them left out: all the tags a site's text could add to. */
function shapeOf(html: string): Set<string> {
  const dom = load(html);
  const parts = new Set<string>();
  for (const element of dom<Element, string>('*').get()) {
    parts.add(element.tagName);
    for (const name of Object.keys(element.attribs)) parts.add(`${element.tagName}[${name}]`);
  }
  return parts;
}

const HARMLESS = shapeOf(pageOf(saying('ข้อความ', 'https://www.example.go.th/ก')));
const marks = fc.constantFrom(
  '<',
  '>',
  '"',
  "'",
  '&',
  '/',
  '`',
  '=',
  '\\',
  '{',
  '$&',
  '\u202e',
  '\0',
  '\n',
  ']]>',
  '<!--',
);
const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</script><img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    '</style><svg onload=alert(1)>',
    '</title></head><body onload=alert(1)>',
    '--><iframe srcdoc=x>',
    '&lt;b&gt;&#x3c;b>',
  ),
  fc
    .array(fc.oneof(marks, fc.string({ maxLength: 6 }), fc.constantFrom('script', 'onload', 'a href')))
    .map((parts) => parts.join('')),
);
const address = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'https://user:secret@www.example.go.th/',
    'https://www.example.go.th/"><script>alert(1)</script>',
    "https://www.example.go.th/' onclick='alert(1)",
  ),
  fc.webUrl(),
  hostile,
);

describe('text of a website in the HTML page', () => {
  it('never becomes an element or an attribute', () => {
    fc.assert(
      fc.property(hostile, address, (text, url) => {
        const added = [...shapeOf(pageOf(saying(text, url)))].filter((part) => !HARMLESS.has(part));
        // An address that may not be clicked is a span in place of a link.
        expect(added.filter((part) => part !== 'span[class]')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('never becomes a link to anything but a website, nor one that carries a password', () => {
    fc.assert(
      fc.property(hostile, address, (text, url) => {
        const dom = load(pageOf(saying(text, url)));
        for (const link of dom('[href]').get()) {
          expect(link.attribs.href).toMatch(/^(https?:\/\/[^/@]+(\/|$)|#)/);
          if (link.attribs.href?.startsWith('http')) expect(link.attribs.rel).toBe('noopener noreferrer');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('cannot turn the text around or hide in it', () => {
    const html = pageOf(saying('a\u202eb\u200bc\u0007d', 'https://www.example.go.th/\u202ex'));
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u0000-\u0008]/);
  });
});

describe('a file that needs nothing else', () => {
  const html = pageOf(makeResult());

  it('refers to nothing outside but by links to click', () => {
    const dom = load(html);
    expect(
      dom('link, img, iframe, object, embed, [src], [srcset], form, base, [style], [onclick]').length,
    ).toBe(0);
    const addresses = [...html.matchAll(/url\(\s*["']?([^)"']{0,12})/g)].map(([, address = '']) => address);
    for (const own of addresses) expect(own).toMatch(/^(#|data:font\/)/);
    expect(html).not.toMatch(/@import/);
  });

  it('forbids by its own policy to load, send or run anything else', () => {
    const policy = load(html)('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('stays small: fonts below 150 KB, and a page that a mail takes', () => {
    const fonts = [...html.matchAll(/base64,([A-Za-z0-9+/=]+)/g)].reduce(
      (sum, [, data = '']) => sum + data.length,
      0,
    );
    expect(fonts).toBeGreaterThan(20_000);
    expect(fonts).toBeLessThan(150_000);
  });
});

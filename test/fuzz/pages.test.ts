import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { judgePage } from '../../src/crawl/judge-page.js';
import { declaredCharset, metaCharsets } from '../../src/crawl/read/charset.js';
import { decode } from '../../src/crawl/read/decode.js';
import { readPage } from '../../src/crawl/read/page.js';
import { saysOf } from '../../src/crawl/says.js';
import { sniff } from '../../src/crawl/sniff.js';
import type { PageContent } from '../../src/snapshot.js';
import { words } from '../helpers/crawl-site.js';
import { awkward, bytes, edited, fuzz } from '../helpers/fuzz.js';

const URL_HERE = 'https://www.agency.example/ita/2566/index.php?id=1';
const says = saysOf(words);
const NAMES = [
  'a',
  'b',
  'table',
  'tr',
  'td',
  'th',
  'ul',
  'li',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h6',
  'div',
  'p',
  'form',
  'input',
  'select',
  'option',
  'button',
  'iframe',
  'frame',
  'frameset',
  'area',
  'img',
  'svg',
  'math',
  'template',
  'noscript',
  'script',
  'style',
  'title',
  'base',
  'meta',
  'nav',
  'footer',
  'details',
  'summary',
  'label',
  'textarea',
  'br',
  'object',
  'embed',
  'x-é',
  'plaintext',
];
const ATTRIBUTES = [
  'href',
  'src',
  'onclick',
  'class',
  'id',
  'name',
  'title',
  'alt',
  'style',
  'target',
  'rowspan',
  'colspan',
  'data-target',
  'data-toggle',
  'aria-label',
  'aria-controls',
  'role',
  'content',
  'http-equiv',
  'charset',
  'action',
  'method',
  'type',
  'onchange',
  'value',
  'hidden',
  '__proto__',
  'constructor',
];
const VALUES = [
  'x',
  '#',
  '#p',
  'p',
  '/a?b=1',
  '//',
  'javascript:void(0)',
  "window.open('a.pdf')",
  'location.href="/b"',
  '0;url=c',
  'refresh',
  'text/html; charset=tis-620',
  'tab',
  'collapse',
  '999999999',
  '-1',
  'display:none',
  'https://u:p@h.example/',
  'mailto:a@b',
  'http://[',
  'toString',
  '__proto__',
  'hasOwnProperty',
];

const attribute = fc
  .tuple(
    fc.constantFrom(...ATTRIBUTES),
    fc.oneof(fc.constantFrom(...VALUES), awkward),
    fc.constantFrom('"', "'", ''),
  )
  .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`);
const tag = fc
  .tuple(
    fc.constantFrom('<', '</', '<'),
    fc.constantFrom(...NAMES),
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom('>', '/>', '', ' >'),
  )
  .map(([open, name, list, close]) => open + name + list.join('') + close);
const mark = fc.constantFrom(
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!doctype html>',
  '&#0;',
  '&#x1f;',
  '&bogus;',
  '&#1114112;',
  '<',
  '>',
  '"',
  '<?php ',
  'O12 รายงานประจำปี 2566 ',
  '\n',
  '<p>'.repeat(600),
);
const soup = fc
  .array(fc.oneof({ weight: 5, arbitrary: tag }, awkward, mark), { maxLength: 60 })
  .map((list) => list.join(''));

const PAGE = `<!doctype html><html lang="th"><head><meta charset="utf-8"><base href="/ita/"><title>ITA</title>
<meta http-equiv="refresh" content="900;url=/x"></head><body><nav><ul><li><a href="/">หน้าแรก</a><ul><li><a href="/o1">โครงสร้าง</a></li></ul></li></ul></nav>
<table><thead><tr><th>ข้อ<th>รายการ</thead><tr><td rowspan=2>O12<td><a href="o12.pdf" title="t"><img src="i/p.png" alt="รายงาน"></a><tr><td><a onclick="window.open('a.pdf')">คลิก</a></table>
<div class="accordion" id="a"><button data-toggle="collapse" data-target="#p">2566</button><div id="p" class="collapse"><a href="#s">ลิงก์</a></div></div>
<ul class="nav-tabs"><li><a href="#t1" data-toggle="tab">2565</a></li></ul><div class="tab-pane" id="t1"><dl><dt>O13<dd><a href='o13'>แผน</a></dl></div>
<form action="/q" method="post"><label for=n>ชื่อ</label><input id=n name=n><textarea></textarea></form><iframe src="https://maps.example/"></iframe>
<h2 id="s">หัวข้อ</h2><p>ข้อความ <b>O14</b></p><map><area href="m" alt="แผนที่"></map><script>location='/y'</script><footer>ที่อยู่</footer></body></html>`;

/** Every text of a page, with the path that leads to it. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => texts(each, `${path}.${key}`));
}

function expectSound(page: PageContent): void {
  for (const [path, text] of texts(page)) {
    expect(/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text) ? `${path}: ${JSON.stringify(text)}` : '').toBe('');
    expect(text.length).toBeLessThanOrEqual(2_000);
  }
  for (const { url } of page.links) {
    expect(url === null || URL.canParse(url)).toBe(true);
    expect(url ?? '').not.toMatch(/^(javascript|data|file|vbscript|blob):|\/\/[^/?#]*@/i);
  }
  expect(page.links.length).toBeLessThanOrEqual(5_100);
  judgePage(page, says);
}

const read = (html: string | Uint8Array, contentType = '') =>
  readPage(typeof html === 'string' ? Buffer.from(html, 'utf8') : html, { url: URL_HERE, contentType });

describe('fuzz: a page of', () => {
  fuzz('tag soup is read, its words clean and its lengths bounded', 1_500, soup, (html) =>
    expectSound(read(html)),
  );

  fuzz(
    'sound HTML with damage',
    1_500,
    edited(PAGE, [
      '<',
      '>',
      '"',
      "'",
      '</div>',
      '<table>',
      '<a>',
      '</a>',
      '<li>',
      '<!--',
      '<form>',
      '<svg>',
      '<select>',
      '&',
      '<td>',
      '=',
    ]),
    (html) => expectSound(read(html)),
  );

  fuzz(
    'any bytes under any address',
    1_000,
    fc.tuple(bytes, awkward, awkward),
    ([body, url, contentType]) => {
      const { links } = readPage(body, { url, contentType });
      expect(links.length).toBeLessThan(5_100);
    },
  );
});

describe('fuzz: a charset', () => {
  const label = fc.oneof(
    awkward,
    fc.constantFrom(
      'tis-620',
      'TIS620',
      'cp874',
      'x-windows-874',
      'utf-8',
      'utf-16',
      'utf-7',
      'iso-8859-11',
      'replacement',
      'x-user-defined',
      'toString',
      '__proto__',
      '',
    ),
  );

  fuzz(
    'of bytes and headers that contradict one another is one that can be decoded',
    2_000,
    fc.tuple(bytes, label, label, bytes),
    ([head, header, meta, tail]) => {
      const body = Buffer.concat([
        head,
        Buffer.from(`<meta charset="${meta}"><meta charset=tis-620>`, 'utf8'),
        tail,
      ]);
      const { text, encoding } = decode(body, `text/html; charset=${header}`);
      expect(new TextDecoder(encoding).encoding).toBe(encoding);
      expect(text.length).toBeLessThanOrEqual(body.length);
      expect(text.startsWith('\ufeff\ufeff')).toBe(false);
    },
  );

  fuzz(
    'of Thai text is found whatever else is declared',
    500,
    fc.tuple(
      label,
      fc.array(fc.constantFrom('แผนดำเนินงาน', 'ประจำปีงบประมาณ', 'เทศบาลตัวอย่าง'), { minLength: 1 }),
    ),
    ([header, list]) => {
      const text = `<p>${list.join(' ')} ${list.join(' ')}</p>`;
      expect(decode(Buffer.from(text, 'utf8'), `text/html; charset=${header}`).text).toBe(text);
    },
  );

  fuzz(
    'that is declared has a name or none',
    1_000,
    fc.tuple(awkward, label, bytes),
    ([before, name, body]) => {
      for (const found of [declaredCharset(`${before}; charset=${name}`), ...metaCharsets(body)])
        if (found !== null) expect(new TextDecoder(found).encoding).toBe(found);
    },
  );

  fuzz('and a kind are told of any bytes', 1_000, bytes, (body) => {
    expect(['html', 'pdf', 'office', 'zip', 'image', 'text', 'empty', 'other']).toContain(sniff(body));
  });
});

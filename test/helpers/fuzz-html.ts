import fc from 'fast-check';
import { awkward } from './fuzz.js';

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
/** Tags, attributes and marks in any order. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 5, arbitrary: tag }, awkward, mark), { maxLength: 60 })
  .map((list) => list.join(''));

/** One of everything, as it should be written. */
export const PAGE = `<!doctype html><html lang="th"><head><meta charset="utf-8"><base href="/ita/"><title>ITA</title>
<meta http-equiv="refresh" content="900;url=/x"></head><body><nav><ul><li><a href="/">หน้าแรก</a><ul><li><a href="/o1">โครงสร้าง</a></li></ul></li></ul></nav>
<table><thead><tr><th>ข้อ<th>รายการ</thead><tr><td rowspan=2>O12<td><a href="o12.pdf" title="t"><img src="i/p.png" alt="รายงาน"></a><tr><td><a onclick="window.open('a.pdf')">คลิก</a></table>
<div class="accordion" id="a"><button data-toggle="collapse" data-target="#p">2566</button><div id="p" class="collapse"><a href="#s">ลิงก์</a></div></div>
<ul class="nav-tabs"><li><a href="#t1" data-toggle="tab">2565</a></li></ul><div class="tab-pane" id="t1"><dl><dt>O13<dd><a href='o13'>แผน</a></dl></div>
<form action="/q" method="post"><label for=n>ชื่อ</label><input id=n name=n><textarea></textarea></form><iframe src="https://maps.example/"></iframe>
<h2 id="s">หัวข้อ</h2><p>ข้อความ <b>O14</b></p><map><area href="m" alt="แผนที่"></map><script>location='/y'</script><footer>ที่อยู่</footer></body></html>`;

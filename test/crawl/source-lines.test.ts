import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSourceLines } from '../../src/crawl/folder/source-lines.js';

const PAGE = `<!doctype html>
<html><head><title>o12 รายงาน</title></head>
<body>
<ul class="main-menu">
  <li><a href="plan.html" title="แผน">
     แผนงาน &amp; งบประมาณ</a></li>
</ul>
<p>o12
รายงานผล</p>
<script>var x = "<a href='no.html'>o12 รายงานผล</a>";</script>
<nav><a href="b.html"><img alt="ภาพ
ข่าว" src="x.png"></a></nav>
`;

describe('the lines of a page in a file', () => {
  it('are those a person would open: links by address and words, texts outside of links, the menu', () => {
    const { links, lineOfText, menuLine } = readSourceLines(PAGE);
    expect(links.map(({ line, href }) => [line, href])).toEqual([
      [5, 'plan.html'],
      [11, 'b.html'],
    ]);
    expect(links[0]?.words).toContain('แผนงานงบประมาณ');
    expect(links[1]?.words).toContain('ภาพข่าว');
    expect(lineOfText('รายงานผล')).toBe(9);
    expect(lineOfText('o12 รายงานผล')).toBe(8);
    expect(lineOfText('แผนงาน')).toBeNull();
    expect(menuLine).toBe(11);
  });

  it('find the menu by its name, else the body, else the first line', () => {
    expect(readSourceLines('\n<div id="menu">').menuLine).toBe(2);
    expect(readSourceLines('\n<body>').menuLine).toBe(2);
    expect(readSourceLines('').menuLine).toBe(1);
  });

  it('lie within the file, whatever it holds', () => {
    const html = fc
      .array(
        fc.constantFrom(
          '<a href="',
          'x',
          '">',
          '</a>',
          '\n',
          '&amp;',
          '<script>',
          '<!--',
          '&#10;',
          '<nav',
          '\r\n',
          'ก',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(html, (text) => {
        const { links, lineOfText, menuLine } = readSourceLines(text);
        const last = text.split('\n').length;
        for (const line of [menuLine, lineOfText('x') ?? 1, ...links.map((link) => link.line)]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(last);
        }
      }),
    );
  });
});

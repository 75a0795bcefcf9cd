import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/crawl/read/page.js';

const words = `<p>${'ข้อมูลของหน่วยงานตัวอย่าง '.repeat(20)}</p>`;
const read = (body: string) =>
  readPage(new TextEncoder().encode(`<html><meta charset="utf-8"><body>${body}</body></html>`), {
    url: 'http://agency.example/',
    contentType: 'text/html',
  });
const more = `${words}<a href="/a">ก</a><a href="/b">ข</a><a href="/c">ค</a>`;

describe('a menu that a script writes as literal text', () => {
  it('is read where it stands on the page, with the words around it', () => {
    const { links, scriptParts } = read(
      `<table><tr><td>แผน<script>document.write("<a href='/plan.html'>เปิด"); document.write('<\\/a>' + '<b>x</b>');</script></td></tr></table>${more}`,
    );
    expect(links[0]).toMatchObject({ label: 'เปิด', url: 'http://agency.example/plan.html' });
    expect(links[0]?.context.item).toContain('แผน');
    expect(scriptParts).toBe(false);
  });

  it.each([
    ['commented out', `/* document.write("<a href='/x'>x</a>") */`],
    ['in a string of another call', `log('document.write("<a href=/x>x</a>")')`],
    ['without a link', `document.write("<p>วันนี้</p>")`],
  ])('is no link when it is %s', (_, code) => {
    const { links } = read(`<script>${code}</script>${words}`);
    expect(links.filter(({ url }) => url?.endsWith('/x') && code.startsWith('/*'))).toEqual([]);
    expect(code.startsWith('document') ? links : []).toEqual([]);
  });

  it('takes no long time over code made to take long', () => {
    const code = `document.write("" + "${'document.write(\\"\\" + '.repeat(4_000)}`;
    expect(read(`<script>${code}</script>`).links).toEqual([]);
  });
});

describe('a page leaves parts to scripts when', () => {
  it.each([
    ['a script alone fills a cell', '<table><tr><td><script src="/js/list.js"></script></td></tr></table>'],
    ['a script called menu stands before the content', '<h1>x</h1><script src="js/menu.js"></script>'],
    ['a box for the menu holds but a script', '<div class="left-menu"><script src="/a.js"></script></div>'],
    [
      'a link is written with an address not yet known',
      `<script>document.write('<a href="' + u + '">ก</a>')</script>`,
    ],
    ['links are put into a box', `<script>box.innerHTML = '<a href="/plan">แผน</a>'</script>`],
    [
      'jQuery adds links',
      `<script>$('#m').append('<li><a href="plan.php?id=' + id + '">แผน</a></li>')</script>`,
    ],
  ])('%s', (_, body) => {
    expect(read(`${body}${more}`).scriptParts).toBe(true);
  });

  it.each([
    ['a counter fills a cell', '<table><tr><td><script src="/counter/show.js"></script></td></tr></table>'],
    [
      'the cell is filled from elsewhere',
      '<table><tr><td><script src="//w.example/w.js"></script></td></tr></table>',
    ],
    [
      'a counter writes its own link',
      `<script>document.write('<a href="http://counter.example/?' + n + '"><img src=x></a>')</script>`,
    ],
    ['a slide show adds arrows', `<script>$('.s').append('<a href="#" class="next">›</a>')</script>`],
    ['a script only turns things on and off', `<script>$('.menu a').after('<i></i>').click(go)</script>`],
    ['a menu script waits for the whole page', '<script src="/js/menu.js" defer></script>'],
    [
      'a plug-in is started',
      `<script src="/js/slider.js"></script><script>$('#s').slider({ auto: true })</script>`,
    ],
    [
      'the address stands in code that writes nothing',
      `<script>var t = '<a href="/plan">'; track(t)</script>`,
    ],
  ])('not when %s', (_, body) => {
    expect(read(`${body}${more}`).scriptParts).toBe(false);
  });

  it('not when scripts stand at the end', () => {
    expect(read(`${more}<div><script src="/js/menu.js"></script></div>`).scriptParts).toBe(false);
  });
});

describe('scripts of the site itself', () => {
  it.each([
    ['<script src="/js/main.js"></script>', true],
    ['<script src="https://www.agency.example/m.js"></script>', true],
    ['<script>build()</script>', true],
    ['<script src="/js/jquery-3.6.0.min.js"></script>', false],
    ['<script src="https://cdn.example/x.js"></script>', false],
    ['<script>window.dataLayer = []; gtag("js", 1)</script>', false],
    ['<script type="application/ld+json">{}</script>', false],
  ])('%s: %s', (body, own) => {
    expect(read(`${body}${more}`).ownScripts).toBe(own);
  });
});

describe('an address with #/ ', () => {
  it('is a page of its own where there are scripts, and #section never is', () => {
    const body =
      '<a href="#/plan">แผน</a><a href="#!/law">กฎหมาย</a><a href="#sec">ส่วน</a><a href="#!/">หน้าแรก</a>';
    expect(
      read(`${body}<script src="/a.js"></script>`).links.map(({ url, fragment }) => [url, fragment]),
    ).toEqual([
      ['http://agency.example/#/plan', ''],
      ['http://agency.example/#!/law', ''],
      ['http://agency.example/', 'sec'],
      ['http://agency.example/', '!/'],
    ]);
    expect(read(body).links[0]).toMatchObject({ url: 'http://agency.example/', fragment: '/plan' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/crawl/read/page.js';
import { HERE, read } from './pages.js';

describe('sections, mentions and anchors', () => {
  const page = read(
    '<html lang="th"><head><title> ITA\n2566 </title></head><body><h1>ITA</h1><h2 id="o5">ข้อมูลการติดต่อ</h2><p>เลขที่ 1 ถนนตัวอย่าง <a href="map">แผนที่</a></p><img src="m.png">' +
      '<h2 id="empty">ว่าง</h2><h2>รายการ</h2><ul><li>O12 รายงาน</li><li><a href="#">O13 แผน</a></li></ul><a name="end"></a></body></html>',
  );

  it('tells what stands below a heading', () => {
    expect(page).toMatchObject({ title: 'ITA 2566', lang: 'th' });
    const contact = page.sections.find((section) => section.heading === 'ข้อมูลการติดต่อ');
    expect(contact).toMatchObject({
      level: 2,
      id: 'o5',
      text: 'เลขที่ 1 ถนนตัวอย่าง แผนที่',
      links: [0],
      media: 1,
    });
    expect(contact?.chars).toBeLessThan(25);
    expect(page.sections.map((section) => section.heading)).toEqual(['ITA', 'ข้อมูลการติดต่อ', 'ว่าง', 'รายการ']);
  });

  it('lists words that stand there without being a link', () => {
    expect(page.mentions).toContainEqual({
      text: 'O12 รายงาน',
      length: 10,
      kind: 'item',
      region: 'main',
      headings: ['รายการ', 'ITA'],
      linksBefore: 1,
    });
    expect(page.mentions.map((mention) => mention.text)).not.toContain('O13 แผน');
  });

  it('names only anchors that lead to content', () => {
    expect(page.anchors).toEqual(['o5']);
  });
});

describe('forms and embedded services', () => {
  it.each([
    ['a question of any name', '<textarea name="q"></textarea>', 1],
    ['a subject beside a text', '<input name="s"><textarea name="k"></textarea>', 2],
    ['a subject and a choice', '<input name="k"><select name="t"></select>', 2],
    ['a box that says it searches', '<input type="search" name="x"><input name="n">', 1],
    ['a box whose name says so', '<input name="txtSearch"><input name="n">', 1],
  ])('takes no field for a search box that is sent off: %s', (_what, fields, count) => {
    const { forms } = read(`<form method="post" action="/send">${fields}<button>ส่ง</button></form>`);
    expect(forms.map((form) => form.fields)).toEqual([count]);
  });

  it.each([
    '<form method="post"><input name="q"><button>ค้นหา</button></form>',
    '<form><input name="q"><input name="s"></form>',
    '<form method="post"><input name="q"><input name="keyword"></form>',
    '<form name="search"><input name="word"></form>',
  ])('still leaves out the search box %s', (html) => {
    expect(read(html).forms).toEqual([]);
  });

  it('counts what a visitor fills in, and leaves search boxes out', () => {
    const { forms } = read(
      '<form><input name="q"></form><h2>ร้องเรียนการทุจริต</h2><form method="POST" action="/send"><input type="hidden" name="t"><input name="subject"><textarea name="m"></textarea><button>ส่ง</button></form>',
    );
    expect(forms).toEqual([
      {
        method: 'post',
        action: '/send',
        fields: 2,
        hasTextarea: true,
        hasPassword: false,
        label: 'ร้องเรียนการทุจริต',
        words: '',
      },
    ]);
  });

  it('lists third-party hosts, also those a snippet loads', () => {
    const html =
      '<script src="/own.js"></script><script src="https://cdn.example.go.th/x.js"></script><script>s.src="https://chat.example.com/w";</script><iframe src="https://maps.example.net/x"></iframe>';
    expect(read(html).embeds).toEqual(['chat.example.com', 'maps.example.net']);
  });
});

describe('a page that needs a browser', () => {
  it.each([
    ['<div id="root"></div><script src="app.js"></script>', true],
    ['<script>document.write(x)</script>กำลังโหลด', true],
    ['<p>ยินดีต้อนรับ</p>', false],
    ['<noscript>กรุณาเปิด JavaScript</noscript><script src="a.js"></script><img src="logo.png">', true],
    [
      `<noscript>Please enable JavaScript</noscript><script src="a.js"></script>${'<p>เนื้อหา</p>'.repeat(60)}`,
      false,
    ],
    ['<body><div ng-app="x"></div><img src="logo.png"><script src="a.js"></script>', true],
    ['<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{}</script>', true],
    ['<div id="SITE_CONTAINER"></div><script src="wix.js"></script>', true],
    ["<script>location.href='home.html'</script>", false],
    [`<script src="a.js"></script>${'<p>เนื้อหา</p>'.repeat(60)}`, false],
    ['<script src="a.js"></script><a href="1">1</a><a href="2">2</a><iframe src="3"></iframe>', false],
  ])('%s', (html, scriptOnly) => {
    expect(read(html).scriptOnly).toBe(scriptOnly);
  });

  it.each([
    ['<ul id="menu"></ul><p>ข่าว</p><a href="/1">1</a><script src="menu.js"></script>', true],
    ['<nav class="main-nav"><ul></ul></nav><a href="/1">1</a><script src="menu.js"></script>', true],
    [
      '<ul><li v-for="item in items"><a :href="item.url">{{ item.name }}</a></li></ul><script src="v.js"></script>',
      true,
    ],
    ['<a ng-repeat="x in xs" ng-href="{{x}}">{{x}}</a><script src="a.js"></script>', true],
    ['<ul id="menu"></ul><p>ข่าว</p>', false],
    ['<ul id="menu"><li><a href="/1">1</a></li></ul><script src="menu.js"></script>', false],
    ['<nav><a href="/1">1</a></nav><ul id="mobile-menu"></ul><script src="menu.js"></script>', false],
    ['<ul id="gallery"></ul><a href="/1">1</a><script src="gallery.js"></script>', false],
  ])('whose links a script adds is known: %s', (html, filled) => {
    expect(read(html).scriptParts).toBe(filled);
  });
});

describe('a page of which scripts put parts in their place', () => {
  const text = `<p>${'เนื้อหา '.repeat(60)}</p>`;
  const script = '<script src="a.js"></script>';
  it.each([
    [`<div id="global-header"></div>${text}${script}`, true],
    [`<nav></nav>${text}${script}`, true],
    [`<ul id="main-menu"></ul>${text}${script}`, true],
    [`<div w3-include-html="menu.html"></div><nav><a href="1">1</a></nav>${text}${script}`, true],
    [`<div id="x"></div><nav><a href="1">1</a></nav>${text}<script>$("#x").load("list.html")</script>`, true],
    [`<nav><a href="1">1</a></nav><h1>เอกสาร</h1><div id="list"></div>${script}`, true],
    [`<nav><a href="1">1</a></nav><h1>เอกสาร</h1><noscript>กรุณาเปิด JavaScript</noscript>${script}`, true],
    // An empty box of a template beside a menu or content that is there.
    [`<nav><a href="1">1</a></nav><div id="mobile-menu"></div>${text}${script}`, false],
    [`<nav><a href="1">1</a></nav><div id="content"></div>${text}${script}`, false],
    [`<nav><a href="1">1</a></nav>${text}<noscript>กรุณาเปิด JavaScript</noscript>${script}`, false],
    [`<div id="menu"></div>${text}`, false],
    [`<div id="menu"><img src="menu.png"></div>${text}${script}`, false],
  ])('%#', (html, scriptParts) => {
    expect(read(html).scriptParts).toBe(scriptParts);
  });
});

describe('hostile pages', () => {
  it('survives 50,000 nested elements and still sees the link in the depth', () => {
    const page = read(`${'<div>'.repeat(50_000)}<a href="x">O12</a>`);
    expect(page.links.map((link) => link.label)).toEqual(['O12']);
    expect(page.notes).toEqual(['nesting deeper than 500 levels']);
  });

  it('keeps at most 5,000 links', () => {
    const page = read('<p><a href="x">y</a>'.repeat(5_001));
    expect(page.links).toHaveLength(5_000);
    expect(page.notes).toEqual(['more than 5000 links']);
  });

  it.each([
    '<a href="x',
    '<table><tr><td><a href=x>y',
    `<a href="${'x'.repeat(1_000_000)}">y</a>`,
    '</div></td></table>x',
    '<!-- x',
    '<li>'.repeat(30_000),
    '<constructor><a constructor="x" __proto__="y" href="x">y</a></constructor><__proto__>',
    '<meta charset="constructor"><p>x</p>',
    '\u0000<a\u0000 href=x>y',
  ])('reads broken markup without failing', (html) => {
    expect(read(html).links.length).toBeLessThanOrEqual(1);
  });

  it.each([
    ['a refresh', `<meta http-equiv="refresh" content='${' '.repeat(800)}""='>`],
    ['a charset', `<meta charset=${' '.repeat(60_000)}>`],
  ])('comes to an end over %s of nothing but blanks', (_, head) => {
    for (let page = 0; page < 8; page += 1)
      expect(read(`<head>${head}</head><a href="x">y</a>`).links).toHaveLength(1);
  });

  it('does not let a stray end tag close the table around it', () => {
    expect(
      read('<div><table><tr><td>O12 รายงาน</div><td><a href="x">คลิก</a></table></div>').links[0]?.context.row,
    ).toBe('O12 รายงาน');
  });

  it('never throws and always says the same of the same bytes', () => {
    const tags = fc.constantFrom(
      '<a href="x">',
      '</a>',
      '<table>',
      '<tr>',
      '<td rowspan=3>',
      '<h2>',
      '</h2>',
      '<ul>',
      '<li>',
      '<div class="card">',
      '</div>',
      '<b>',
      'O12 รายงาน ',
      '<footer>',
      '<form>',
      '<input name=a>',
      '<button data-target="#p">',
      '<div id=p>',
      '<select onchange="location=1">',
      '<option value=a.b>',
      '<br>',
      '<img alt=x>',
      '<dl><dt>',
      '<dd>',
      '\u202e',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tags, fc.string()), { maxLength: 60 }), (parts) => {
        const page = read(parts.join(''));
        expect(read(parts.join(''))).toEqual(page);
        for (const link of page.links)
          expect(/[\p{Cc}\p{Cf}]/u.test(link.label + link.context.item + link.context.row)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 500 }),
        fc.string(),
        (bytes, url) => readPage(bytes, { url, contentType: '' }).links.length >= 0,
      ),
    );
    expect(readPage(new Uint8Array(), { url: HERE, contentType: '' }).chars).toBe(0);
  });
});

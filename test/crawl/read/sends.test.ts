import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/crawl/read/page.js';
import { encodeQuery } from '../../../src/crawl/read/query-874.js';
import { HERE, read, toWindows874 } from './pages.js';

const first = (html: string) => read(html).links[0];

describe('a page that sends its visitors on', () => {
  it.each([
    '<script>location.href="/main"</script>',
    '<body onload="location.replace(\'/main\')">',
    '<body onload="setTimeout(function(){window.location=\'/main\'},3000)">',
    '<body onclick="location=\'/main\'"><img src="a.jpg">',
  ])('is told from one with a link: %s', (html) => {
    expect(first(html)).toMatchObject({ kind: 'redirect', url: 'https://www.example.go.th/main' });
  });

  it.each([
    '<script>window.open("/main")</script>',
    '<div onclick="location=\'/main\'"></div>',
    '<img src="a.jpg" onclick="location=\'/main\'">',
  ])('is not taken for one whose visitor has to click, or that opens a window beside it: %s', (html) => {
    expect(first(html)).toMatchObject({ kind: 'script', url: 'https://www.example.go.th/main' });
  });

  it.each([
    ['0;url=/main', '/main'],
    ["5; URL = '/main'", '/main'],
    [' 0 , /main', '/main'],
    [';url="/main"', '/main'],
    ["0;url='/main", '/main'],
    ['0;/main?a=1;b=2', '/main?a=1;b=2'],
    ['5;', null],
    ['0;url=', null],
    ["0;url=''", null],
  ])('goes where a browser goes: refresh %s', (content, path) => {
    const link = first(`<meta http-equiv="refresh" content="${content.replaceAll('"', '&quot;')}">`);
    expect(link?.url ?? null).toBe(path === null ? null : `https://www.example.go.th${path}`);
  });

  it('does not send them where its pictures are', () => {
    expect(read('<body onload="MM_preloadImages(\'/a.jpg\')"><p>ก</p>').links).toEqual([]);
  });
});

describe('a click that runs code without an address in it', () => {
  it.each([
    ["javascript:__doPostBack('grid','o12')", "<a href=\"javascript:__doPostBack('grid','o12')\">O12</a>"],
    ['openFile(12)', '<a href="#" onclick="openFile(12)">O12</a>'],
    ['openFile(12); return false;', '<a onclick="openFile(12); return false;">O12</a>'],
    ['javascript:open("/f/"+id)', '<a href=\'javascript:open("/f/"+id)\'>O12</a>'],
  ])('is a script whose target is unknown: %s', (href, html) => {
    expect(first(html)).toMatchObject({ kind: 'script', url: null, href });
  });

  it.each([
    '<a href="#">O12</a>',
    '<a href="javascript:void(0)">O12</a>',
    '<a href="javascript:;">O12</a>',
    '<a href="#" onclick="return false;">O12</a>',
    '<a href="#" onclick="event.preventDefault()">O12</a>',
    '<a href="javascript:history.back()">O12</a>',
    '<a href="#" onclick="alert(\'กำลังปรับปรุง\')">O12</a>',
  ])('is a placeholder when it does nothing: %s', (html) => {
    expect(first(html)).toMatchObject({ kind: 'anchor', url: null });
  });
});

describe('links in drawings', () => {
  it('are read from xlink:href', () => {
    expect(first('<svg><a xlink:href="/o1"><text>โครงสร้าง</text></a></svg>')).toMatchObject({
      label: 'โครงสร้าง',
      url: 'https://www.example.go.th/o1',
    });
  });
});

describe('the query of an address on a windows-874 page', () => {
  const html =
    '<meta charset="tis-620"><p>หน่วยงานตัวอย่าง</p><a href="/แผน/show.php?name=แผน&y=1#แผน">ก</a><form action="/s"><input type="hidden" name="n" value="แผน"><button>ดู</button></form>';
  const { links } = readPage(toWindows874(html), { url: HERE, contentType: 'text/html' });

  it('is written in that charset, the path in UTF-8', () => {
    expect(links[0]).toMatchObject({
      url: 'https://www.example.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99/show.php?name=%E1%BC%B9&y=1',
      fragment: 'แผน',
    });
    expect(links[1]?.url).toBe('https://www.example.go.th/s?n=%E1%BC%B9');
  });

  it('stays UTF-8 on other pages', () => {
    expect(first('<a href="?n=แผน">ก</a>')?.url).toMatch(/\?n=%E0%B9%81%E0%B8%9C%E0%B8%99$/);
  });

  it('is always plain ASCII and leaves ASCII as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(encodeQuery(`/a?${text.replaceAll('#', '')}`)).toMatch(/^[\x00-\x7f]*$/s);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => encodeQuery(text) === text));
  });
});

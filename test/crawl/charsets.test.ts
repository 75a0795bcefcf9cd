import { describe, expect, it } from 'vitest';
import { look } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';
import { toWindows874 } from './read/pages.js';

const site = withSites();
const TITLE = 'องค์การบริหารส่วนตำบลตัวอย่าง';
const LABELS = ['แผนดำเนินงานประจำปี ๒๕๖๖', 'เจตจำนงสุจริตของผู้บริหาร', 'คู่มือหรือมาตรฐานการให้บริการ'];
const http = (name: string) => `<meta http-equiv="Content-Type" content="text/html; charset=${name}">`;
const meta = (name: string) => `<meta charset="${name}">`;

const page = (head: string, before = '') =>
  `${before}<!doctype html><html lang="th"><head>${head}<title>${TITLE}</title></head><body><h1>${TITLE}</h1>
<p>ยินดีต้อนรับสู่เว็บไซต์ของหน่วยงาน ติดต่อราชการได้ทุกวันเวลาทำการ</p>
<ul>${LABELS.map((label, index) => `<li><a href="/${index}.html">${label}</a></li>`).join('')}</ul></body></html>`;

const thai = (head = '', before = '') => Buffer.from(toWindows874(page(head, before)));
const utf8 = (head = '', before = '') => Buffer.from(page(head, before));
const utf16 = (mark: boolean, isBig: boolean) => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${page('')}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const late = `<!-- ${'x'.repeat(6_000)} -->`;

const NAMES = 'TIS-620 tis620 tis-620 windows-874 cp874 x-windows-874 ISO-8859-11 iso8859-11'.split(' ');
const HTML = 'text/html';

describe('the words of a page come out right', () => {
  it.each<[string, string, Buffer]>([
    ...NAMES.map((name): [string, string, Buffer] => [
      `in ${name}, named by the header`,
      `${HTML}; charset=${name}`,
      thai(),
    ]),
    ...NAMES.map((name): [string, string, Buffer] => [`in ${name}, named by a meta`, HTML, thai(http(name))]),
    ['in TIS-620, named by an XML declaration', HTML, thai('', '<?xml version="1.0" encoding="TIS-620"?>')],
    ['in TIS-620 that nobody names', HTML, thai()],
    ['in TIS-620 without a media type', '', thai()],
    ['in TIS-620 that the header calls UTF-8', `${HTML}; charset=utf-8`, thai()],
    ['in TIS-620 that header and meta call UTF-8', `${HTML}; charset=utf-8`, thai(meta('utf-8'))],
    ['in TIS-620 that the header calls Latin 1', `${HTML}; charset=iso-8859-1`, thai()],
    ['in TIS-620 whose meta is right and header wrong', `${HTML}; charset=gb2312`, thai(meta('tis-620'))],
    ['in TIS-620 with three metas', HTML, thai(meta('utf-8') + http('gb2312') + meta('windows-874'))],
    ['in TIS-620 with a meta far down', `${HTML}; charset=big5`, thai(late + meta('windows-874'))],
    ['in TIS-620 with hard spaces and quotes', `${HTML}; charset=utf-8`, spaced()],
    ['in UTF-8 with three metas', HTML, utf8(meta('tis-620') + http('gb2312') + meta('utf-8'))],
    ['in UTF-8 that nobody names', HTML, utf8()],
    ['in UTF-8 whose meta comes late', HTML, utf8(late + meta('utf-8'))],
    ['in UTF-8 that the header calls TIS-620', `${HTML}; charset=tis-620`, utf8(meta('utf-8'))],
    ['in UTF-8 that a meta calls windows-874', HTML, utf8(http('windows-874'))],
    ['in UTF-8 with a byte order mark', `${HTML}; charset=tis-620`, utf8('', '\ufeff')],
    ['in UTF-16 with a byte order mark', HTML, utf16(true, false)],
    ['in big-endian UTF-16 with a byte order mark', HTML, utf16(true, true)],
    ['in UTF-16 without a mark', HTML, utf16(false, false)],
    ['in big-endian UTF-16 named by the header', `${HTML}; charset=utf-16be`, utf16(false, true)],
    ['in UTF-8 whose meta says UTF-16', HTML, utf8(meta('utf-16'))],
    ['in a charset nobody knows', `${HTML}; charset=th-thai`, thai(meta('x-user-defined'))],
  ])('%s', async (_, type, body) => {
    const { url } = await site({
      '/': (_request, response) =>
        void response.writeHead(200, type ? { 'content-type': type } : {}).end(body),
    });
    const { pages, homepageFailure } = await look(url, { maxPages: 1 });
    expect(homepageFailure).toBeNull();
    expect(pages[0]?.content.title).toBe(TITLE);
    expect(pages[0]?.content.links.map(({ label }) => label)).toEqual(
      LABELS.map((label) => expect.stringContaining(label)),
    );
  });

  it.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8', (text) => Buffer.from(text)],
    ['TIS-620', toWindows874],
  ])('in %s when the connection ends in the middle of a character', async (_, encode) => {
    const begin = encode(page('').split('</ul>')[0] ?? '');
    const start = Buffer.concat([begin, encode('<li><a href="/last.html">แผนดำเนินงาน')]);
    for (const cut of [0, 1, 2]) {
      const { url } = await site({
        '/': (_request, response) => {
          response.writeHead(200, { 'content-type': HTML, 'content-length': 100_000 });
          response.write(start.subarray(0, start.length - cut), () => response.destroy());
        },
      });
      const [home] = (await look(url, { maxPages: 1, retries: 0 })).pages;
      expect(home?.content.title).toBe(TITLE);
      expect(home?.content.links[0]?.label).toBe(LABELS[0]);
      expect(home?.cut).not.toBeNull();
    }
  });
});

/** As old page editors wrote: hard spaces, and the quotation marks of windows-874. */
function spaced(): Buffer {
  const bytes = toWindows874(page('').replace('<ul>', `<p>${'~'.repeat(300)}</p><ul>`));
  return Buffer.from(bytes.map((byte) => (byte === 0x7e ? 0xa0 : byte)));
}

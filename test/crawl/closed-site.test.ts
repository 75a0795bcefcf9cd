import { describe, expect, it } from 'vitest';
import { cookieJar } from '../../src/crawl/http/cookies.js';
import { html, life, look, ranked } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>อบต.ตัวอย่าง</title>${head}</head><body>${body}</body></html>`;
const failureOf = async (front: Parameters<typeof site>[0][string]) => {
  const { url } = await site({ '/': front, '*': front });
  return (await look(url)).homepageFailure?.cause ?? null;
};

describe('a homepage with status 200', () => {
  it.each([
    '<h1>เว็บไซต์ปิดปรับปรุงชั่วคราว</h1><p>ขออภัยในความไม่สะดวก</p>',
    '<img src="/x.png" alt="ปิด"><p>ขออภัย ขณะนี้เว็บไซต์อยู่ระหว่างปิดปรับปรุงระบบชั่วคราว</p><a href="tel:021234567">โทร</a>',
    '<h1>Website is under maintenance</h1><p>We will be back soon.</p>',
  ])('that only says that the website is closed was not read: %s', async (body) => {
    expect(await failureOf(page(body))).toBe('server-error');
  });

  it('that has its menu beside such a notice is the homepage', async () => {
    const menu = '<nav><a href="/a">ข้อมูลหน่วยงาน</a><a href="/b">ติดต่อ</a></nav>';
    expect(await failureOf(page(`<h1>ระบบปิดปรับปรุงชั่วคราว</h1>${menu}`))).toBeNull();
  });

  it('that sends a browser from one riddle to the next was not read', async () => {
    let asked = 0;
    const riddle = (
      _: unknown,
      response: { end(body: string): unknown; setHeader(name: string, value: string): unknown },
    ) => {
      asked += 1;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page(`<script>document.cookie="t=${asked}";location.href="/?i=${asked}"</script>`));
    };
    const { url } = await site({
      '/': riddle,
      '/?i=1': riddle,
      '/?i=2': riddle,
      '/?i=3': riddle,
      '/?i=4': riddle,
    });
    expect((await look(url)).homepageFailure?.cause).toBe('redirect-loop');
  });
});

it('an answer of 304 to a question without conditions shows nothing, and is not called dead', async () => {
  const { url } = await site({
    '/': html('0', '/a'),
    '/a': (_, response) => void response.writeHead(304).end(),
  });
  expect(life(await look(url, { guide: ranked(() => 'must') }), '/a')).toBe('unknown server-error');
});

describe('cookies', () => {
  it('of a host that sets hundreds do not push out those of another', () => {
    const jar = cookieJar();
    jar.store(
      'https://ads.example/',
      Array.from({ length: 500 }, (_, n) => `c${n}=1`),
    );
    jar.store('https://agency.example/', ['session=1']);
    expect(jar.headerFor('https://agency.example/')).toBe('session=1');
    expect(jar.headerFor('https://ads.example/').split('; ')).toHaveLength(50);
  });

  it('make room again when they are deleted', () => {
    const jar = cookieJar();
    jar.store(
      'https://agency.example/',
      Array.from({ length: 50 }, (_, n) => `c${n}=1`),
    );
    jar.store('https://agency.example/', ['c0=; Max-Age=0', 'session=1']);
    expect(jar.headerFor('https://agency.example/')).toContain('session=1');
  });
});

import type { IncomingMessage, ServerResponse } from 'node:http';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hasBrowser } from '../../helpers/browser.js';
import { html } from '../../helpers/crawl-site.js';
import { pack, withFolders } from '../../helpers/evidence.js';
import { withSites } from '../../helpers/with-sites.js';

const site = withSites();
const folder = withFolders();

const RED = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#f00"/></svg>`;
const svg = (_: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(RED);

const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** A page of a picture of its own, one of another host, and so many pixels of nothing. */
const withPictures = (page: string, other: string, high: number) =>
  page.replace(
    '</body>',
    `<img src="/own.svg"><img src="${other}"><div style="height:${high}px"></div></body>`,
  );

describe.skipIf(!hasBrowser)('a screenshot in the evidence pack', () => {
  it('shows the page with its own pictures, asks no other host for any, and ends at 5000 pixels', async () => {
    const other = await site({ '/pixel.svg': svg });
    const foreign = `${other.url.replace('127.0.0.1', 'localhost')}pixel.svg`;
    const home = html('อบต.ตัวอย่าง', ['/structure', 'โครงสร้างหน่วยงาน'], ['/plan.pdf', 'แผนยุทธศาสตร์']);
    const { url, asked } = await site({
      '/': withPictures(home, foreign, 100),
      '/structure': withPictures(html('โครงสร้างหน่วยงาน', '/'), foreign, 9_000),
      '/own.svg': svg,
      '/plan.pdf': deflateSync('%PDF'),
    });
    const { answer, read, manifest } = await pack(url, await folder(), { render: 'auto' });
    const shot = answer('/').screenshot;
    const png = await read(shot?.file ?? '');
    expect(sizeOf(png)).toEqual([1280, shot?.height]);
    expect(shot?.url).toBe(url);
    const long = answer('/structure').screenshot;
    expect(sizeOf(await read(long?.file ?? ''))).toEqual([1280, 5_000]);
    expect(long?.pageHeight).toBeGreaterThan(9_000);
    expect(asked.filter((one) => one === 'GET /own.svg')).toHaveLength(1);
    expect(other.all).toEqual([]);
    expect(
      manifest.answers.filter(({ url: each }) => /svg|pdf/.test(each)).every((one) => !one.screenshot),
    ).toBe(true);
    expect(manifest.screenshots.problems).toEqual([]);
  });

  it('stands beside what a browser made of a page that scripts build', async () => {
    const built = `<html lang="th"><head><meta charset="utf-8"><title>อบต.ตัวอย่าง</title></head><body><div id="root"></div><script>
      root.innerHTML = '<nav><a href="/structure">โครงสร้างหน่วยงาน</a></nav>';</script></body></html>`;
    const { url } = await site({ '/': built, '/structure': html('โครงสร้างหน่วยงาน', '/') });
    const { answer, read } = await pack(url, await folder(), { render: 'auto' });
    const { body, shown, screenshot } = answer('/');
    expect((await read(body?.file ?? '')).toString()).toBe(built);
    expect(shown).toHaveLength(1);
    expect((await read(shown[0]?.file ?? '')).toString()).toContain(
      '<a href="/structure">โครงสร้างหน่วยงาน</a></nav></div>',
    );
    expect(screenshot).not.toBeNull();
  });

  it('of a page whose script never ends is missing, with the reason', async () => {
    const { url } = await site({
      '/': html('อบต.ตัวอย่าง', ['/structure', 'โครงสร้างหน่วยงาน']).replace(
        '</body>',
        '<script>for (;;) {}</script></body>',
      ),
      '/structure': html('โครงสร้างหน่วยงาน', '/'),
    });
    const { answer, manifest } = await pack(url, await folder(), { render: 'auto', renderTimeoutMs: 6_000 });
    expect(answer('/').screenshot).toBeNull();
    expect(answer('/structure').screenshot).not.toBeNull();
    expect(manifest.screenshots.problems.map((one) => [one.url, one.cause])).toEqual([
      [url, 'script-failed'],
    ]);
  });
});

it('without rendering there are no screenshots, and the manifest says why', async () => {
  const { url } = await site({ '/': html('อบต.ตัวอย่าง', '/a') });
  const { manifest } = await pack(url, await folder(), { render: 'never' });
  expect(manifest.screenshots).toMatchObject({ taken: 0, problems: [{ cause: 'render-off' }] });
});

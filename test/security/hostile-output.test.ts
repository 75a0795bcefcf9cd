import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runOit } from '../helpers/run-oit.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();

/** What moves a cursor, clears a screen, sets a title, turns text around or hides it. */
const EVIL =
  '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e\u2066\u200f\u200b\ufeff\u0085\u2028\u0000\r\b\u007f\u{e0041}\u061c';
const RAW = encodeURIComponent(EVIL.replaceAll('\u0000', ''));
const ENTITIES = Array.from(EVIL, (mark) => `&#${mark.codePointAt(0)};`).join('');
/** Labels of real items, so that they reach the report. */
const LABELS = [
  'โครงสร้างหน่วยงาน',
  'ข้อมูลผู้บริหาร',
  'อำนาจหน้าที่',
  'แผนการใช้จ่ายงบประมาณประจำปี 2566',
  'นโยบายไม่รับของขวัญ',
];

const page = (body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>ชื่อ${EVIL}${ENTITIES}</title></head><body><h1>หัวข้อ${EVIL}</h1>` +
  `<p>${'ข้อมูลของหน่วยงานตัวอย่าง '.repeat(30)}</p>${body}</body></html>`;

async function hostileSite() {
  const links = LABELS.flatMap((label, at) => [
    `<a href="/p${at}?x=${EVIL}&y=${RAW}#${EVIL}" title="${ENTITIES}">${label}${EVIL}${ENTITIES}</a>`,
    `<a href="/f${at}/${RAW}.pdf"><img alt="${label} ${EVIL}${ENTITIES}"></a>`,
    `<a onclick="openFile('${EVIL}')">${ENTITIES}${label}</a>`,
    `<a href="mailto:${RAW}@agency.example">${label}</a>`,
    `<a href="http://xn--${RAW}.example/">${label}</a>`,
    `<a href="/r${at}">${label}</a>`,
  ]);
  return site({
    '/': (_, response) => {
      response.setHeader(
        'content-type',
        Buffer.from('text/html\u009b31m; charset=utf-8', 'latin1').toString('latin1'),
      );
      response.end(page(links.join('\n')));
    },
    ...Object.fromEntries(
      LABELS.flatMap((label, at) => [
        [`/p${at}`, page(`<h2>${label}${EVIL}</h2>`)],
        [
          `/r${at}`,
          (_: unknown, response: import('node:http').ServerResponse) =>
            void response
              .writeHead(302, {
                location: `/f${at}/\u009b31m\u0085${RAW}`,
                'content-type': 'a\u009b31m/b\u0090',
              })
              .end(),
        ],
      ]),
    ),
    '/robots.txt': (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/plain' })
        .end(`Sitemap: /x${EVIL}\nUser-agent: *${EVIL}\nDisallow: /no${EVIL}`),
    '/sitemap.xml': (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/xml' })
        .end(`<urlset><url><loc>http://127.0.0.1/o${EVIL}</loc></url></urlset>`),
  });
}

/** Bytes that must not stand in text: all controls but the line feed, and what Unicode calls format characters. */
function hidden(text: string): string[] {
  const marks = text.match(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu) ?? [];
  return [...new Set(marks)].map((mark) => `U+${(mark.codePointAt(0) ?? 0).toString(16)}`);
}

describe('a hostile site', () => {
  it.each([
    ['the report', []],
    ['the report in English', ['--lang', 'en']],
    ['the short report', ['--quiet']],
    ['JSON', ['--json']],
  ])('gets no control or turning character into %s', async (_, flags) => {
    const { url, all } = await hostileSite();
    const { stdout, stderr, status } = await runOit(['check', url, '--max-pages', '30', ...flags]);
    expect(status).toBe(1);
    expect(all.length).toBeGreaterThan(5);
    expect(stdout.length).toBeGreaterThan(1_000);
    expect(hidden(stdout)).toEqual([]);
    expect(hidden(stderr)).toEqual([]);
    expect(stdout).not.toContain('owned\u0007');
  });

  it('gets none into colour output either: the only escapes are the program’s own', async () => {
    const { url } = await hostileSite();
    const { stdout } = await runOit(['check', url], { env: { FORCE_COLOR: '1' } });
    expect(stdout).toContain('\u001b[');
    // Select graphic rendition is all that a report uses.
    expect(hidden(stdout.replace(/\u001b\[[\d;]*m/g, ''))).toEqual([]);
  });

  it('gets none into files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oit-hostile-'));
    const { url } = await hostileSite();
    await runOit(['check', url, '-o', join(folder, 'a.json'), '-o', join(folder, 'a.txt')]);
    for (const name of ['a.json', 'a.txt']) {
      const text = await readFile(join(folder, name), 'utf8');
      expect(text.length).toBeGreaterThan(1_000);
      expect(hidden(text)).toEqual([]);
    }
    const result = JSON.parse(await readFile(join(folder, 'a.json'), 'utf8')) as unknown;
    expect(result).toHaveProperty('schemaVersion', 1);
    await rm(folder, { recursive: true, force: true });
  });

  it('cannot turn an argument into an order for the terminal', async () => {
    for (const args of [
      ['check', `http://a${EVIL.replaceAll('\u0000', '')}`],
      ['check', `/no/${EVIL.replaceAll('\u0000', '')}`],
      [`--${EVIL.replaceAll('\u0000', '')}`],
      ['check', '.', '--rules', `x${EVIL.replaceAll('\u0000', '')}.yaml`],
    ]) {
      const { stdout, stderr, status } = await runOit(args);
      expect(status).toBe(2);
      expect(hidden(stdout + stderr)).toEqual([]);
    }
  });
});

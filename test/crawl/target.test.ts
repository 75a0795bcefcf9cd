import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveTarget } from '../../src/crawl/target.js';
import { KnownError } from '../../src/errors.js';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'oit-target-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const candidates = async (given: string) => {
  const target = await resolveTarget(given);
  return target.source === 'url' ? target.candidates : target;
};

describe('what the user typed', () => {
  it('is an address as it stands when it has a scheme', async () => {
    expect(await candidates(' HTTP://Agency.Example:8080/web/#top ')).toEqual([
      'http://agency.example:8080/web/',
    ]);
  });

  it('is tried by https, then http, when it is a bare host', async () => {
    expect(await candidates('www.agency.example/main')).toEqual([
      'https://www.agency.example/main',
      'http://www.agency.example/main',
    ]);
    expect(await candidates('localhost:8080')).toEqual(['https://localhost:8080/', 'http://localhost:8080/']);
  });

  it('may be a Thai host name', async () => {
    expect(await candidates('ตัวอย่าง.ไทย')).toEqual([
      expect.stringMatching(/^https:\/\/xn--[a-z0-9]+\.xn--o3cw4h\/$/),
      expect.stringMatching(/^http:\/\/xn--/),
    ]);
  });

  it.each([
    '',
    '   ',
    'ไม่ใช่ที่อยู่',
    'agency',
    'https://',
    'http://agency',
    'ftp://agency.example',
    'mailto:it@agency.example',
    'javascript:alert(1)',
    './no-such-folder',
    'C:\\no\\such\\folder',
    'agency .example',
    'http//www.agency.example',
    'it@agency.example',
  ])('is refused in one Thai and one English line when it is %j', async (given) => {
    const error: unknown = await resolveTarget(given).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(KnownError);
    const { th, en, exitStatus } = error as KnownError;
    expect(exitStatus).toBe(2);
    expect(th).toMatch(/[ก-๙].*โปรด/);
    expect(en).toMatch(/^[ -~ก-๙]+$/);
    expect(`${th}${en}`).not.toContain('\n');
  });

  it.each([
    '“https://www.agency.example/”',
    '"https://www.agency.example/"',
    '‘https://www.agency.example/’',
  ])('is understood with quotation marks around it: %s', async (given) => {
    expect(await candidates(given)).toEqual(['https://www.agency.example/']);
  });

  it.each([
    'http//www.agency.example/a',
    'http:/www.agency.example/a',
    'https:www.agency.example/a',
    'https;//www.agency.example/a',
    'http:\\\\www.agency.example/a',
  ])('with a slip in its scheme is answered with what was probably meant: %s', async (given) => {
    await expect(resolveTarget(given)).rejects.toThrow('did you mean https://www.agency.example/a?');
  });

  it('is not taken for a website when it is an e-mail address', async () => {
    await expect(resolveTarget('it@agency.example')).rejects.toThrow(/e-mail address, not a website/);
    expect(await candidates('https://it@agency.example/')).toEqual(['https://agency.example/']);
  });

  it('is no website with --base-url, which would change nothing', async () => {
    await expect(resolveTarget('www.agency.example', 'https://agency.example/')).rejects.toThrow(
      /folders only/,
    );
    await expect(resolveTarget('https://www.agency.example/', 'https://agency.example/')).rejects.toThrow(
      /folders only/,
    );
  });

  it('is refused when it is a folder that cannot be a website', async () => {
    await expect(resolveTarget(place)).rejects.toThrow(/is empty/);
    await writeFile(join(place, 'home.html'), 'x');
    await expect(resolveTarget(place)).rejects.toThrow(/no homepage \(index\.html\)/);
    await expect(resolveTarget(join(place, 'home.html'))).rejects.toThrow(/is a file/);
    await writeFile(join(place, 'index.html'), 'x');
    expect(await resolveTarget(place)).toMatchObject({ source: 'folder', base: 'http://localhost/' });
    expect(await resolveTarget(place, 'https://agency.example/web')).toMatchObject({
      base: 'https://agency.example/web/',
    });
    await expect(resolveTarget(place, 'agency.example')).rejects.toThrow(/--base-url/);
  });
});

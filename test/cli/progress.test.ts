import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress } from '../../src/cli/progress.js';
import { displayWidth } from '../../src/text/width.js';
import { createScreen } from '../helpers/screen.js';

const HOME = 'https://www.example.go.th/';

function fakeTerminal(columns: number) {
  const written: string[] = [];
  const stream = {
    columns,
    write: (text: string) => written.push(text) > 0,
  } as unknown as NodeJS.WriteStream;
  return { stream, written, lines: () => createScreen(written.join('')).lines };
}

describe('the progress line', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('tells pages of the limit, items found, the time, and what is looked at', () => {
    const { stream, lines } = fakeTerminal(80);
    const progress = createProgress(stream, true, 'th');
    progress.show({ pages: 0, url: HOME });
    vi.advanceTimersByTime(65_000);
    const items = { found: 20, of: 43 };
    progress.show({ pages: 12, maxPages: 300, items, label: 'โครงสร้าง', url: `${HOME}about/%E0%B8%81.html` });
    expect(lines()).toEqual(['อ่าน 12/300 หน้า · พบลิงก์ 20/43 รายการ · 1:05 · โครงสร้าง /about/ก.html']);
  });

  it('rewrites one line, says nothing twice, and takes it away at the end', () => {
    const { stream, written, lines } = fakeTerminal(80);
    const progress = createProgress(stream, true, 'th');
    progress.show({ pages: 3, url: HOME });
    progress.show({ pages: 3, url: HOME });
    expect(written).toEqual(['\rอ่าน 3 หน้า · 0:00 · /\u001b[K']);
    progress.show({ pages: 4, url: HOME });
    expect(lines()).toEqual(['อ่าน 4 หน้า · 0:00 · /']);
    progress.clear();
    vi.advanceTimersByTime(60_000);
    expect(lines()).toEqual(['']);
  });

  it('goes on with the time while nothing is found', () => {
    const { stream, lines } = fakeTerminal(80);
    createProgress(stream, true, 'en').show({ pages: 1, url: HOME });
    vi.advanceTimersByTime(3_000);
    expect(lines()).toEqual(['1 pages · 0:03 · /']);
  });

  it('never wraps, keeps its numbers, and keeps control characters of labels and addresses out', () => {
    const text = fc.string({ unit: 'binary', maxLength: 120 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 40, max: 120 }), (label, path, columns) => {
        const { stream, written } = fakeTerminal(columns);
        const progress = createProgress(stream, true, 'en');
        const url = `https://a.example/\u001b[2J${path}${'ที่'.repeat(30)}`;
        progress.show({ pages: 7, url: HOME });
        progress.show({ pages: 8, label: `\u202e\u001b[2J${label}`, url });
        const line = (written.at(-1) ?? '').replace(/^\r/, '').replace(/\u001b\[K$/, '');
        expect(line).toContain('8 pages');
        expect(displayWidth(line)).toBeLessThan(columns);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        progress.clear();
      }),
    );
  });

  it('says on a second line which host needs a rest and counts down, unless nobody would notice', () => {
    const { stream, lines } = fakeTerminal(80);
    const progress = createProgress(stream, true, 'th');
    progress.show({ pages: 1, url: HOME });
    progress.pause({ host: 'www.example.go.th', ms: 20, why: 'rest-asked' });
    expect(lines()).toHaveLength(1);
    progress.pause({ host: 'www.example.go.th', ms: 29_500, why: 'rest-asked' });
    expect(lines()).toEqual(['อ่าน 1 หน้า · 0:00 · /', 'www.example.go.th ขอให้พัก ถามต่อในอีก 30 วินาที']);
    vi.advanceTimersByTime(10_000);
    expect(lines()).toEqual(['อ่าน 1 หน้า · 0:10 · /', 'www.example.go.th ขอให้พัก ถามต่อในอีก 20 วินาที']);
    vi.advanceTimersByTime(20_000);
    expect(lines()).toEqual(['อ่าน 1 หน้า · 0:30 · /', '']);
    progress.clear();
    expect(lines()).toEqual(['', '']);
  });

  it('tells a host that asked for a rest from one that does not answer, and from a slow pace by robots.txt', () => {
    const { stream, lines } = fakeTerminal(80);
    const progress = createProgress(stream, true, 'en');
    progress.show({ pages: 1, url: HOME });
    progress.pause({ host: 'a.example', ms: 10_000, why: 'crawl-delay' });
    const pace = 'robots.txt of a.example asks for 10 s between requests, so this takes long';
    expect(lines()[1]).toBe(pace);
    progress.pause({ host: 'a.example', ms: 2_000, why: 'timeout' });
    expect(lines()[1]).toBe('a.example did not answer in time, waiting 2 s');
    vi.advanceTimersByTime(3_000);
    expect(lines()[1]).toBe(pace);
  });

  it('leaves the line above it and the lines after it alone', () => {
    const { stream, written, lines } = fakeTerminal(80);
    stream.write('$ oit check\r\n');
    const progress = createProgress(stream, true, 'en');
    progress.show({ pages: 1, url: HOME });
    progress.pause({ host: 'a.example', ms: 5_000, why: 'rest-asked' });
    progress.clear();
    stream.write('Stopping\r\n');
    progress.show({ pages: 2, url: HOME });
    expect(lines()).toEqual(['$ oit check', 'Stopping', '2 pages · 0:00 · /']);
    expect(written.join('')).not.toMatch(/\u001b\[(?!K|1A)/);
  });

  it('says nothing when it is off', () => {
    const { stream, written } = fakeTerminal(80);
    const progress = createProgress(stream, false, 'th');
    progress.show({ pages: 3, url: HOME });
    progress.pause({ host: 'a.example', ms: 5_000, why: 'rest-asked' });
    vi.advanceTimersByTime(5_000);
    progress.clear();
    expect(written).toEqual([]);
  });
});

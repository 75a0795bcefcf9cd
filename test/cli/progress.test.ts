import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/cli/progress.js';
import { displayWidth } from '../../src/text/width.js';

function fakeTerminal(columns: number): { stream: NodeJS.WriteStream; written: string[] } {
  const written: string[] = [];
  const stream = {
    columns,
    write: (text: string) => written.push(text) > 0,
  } as unknown as NodeJS.WriteStream;
  return { stream, written };
}

describe('the progress line', () => {
  it('rewrites one line and takes it away at the end', () => {
    const { stream, written } = fakeTerminal(80);
    const progress = createProgress(stream, true, 'th');
    progress.show({ pages: 3, requests: 9 });
    progress.show({ pages: 3, requests: 9 });
    progress.clear();
    expect(written).toEqual(['\r\u001b[2Kอ่านแล้ว 3 หน้า · 9 คำขอ', '\r\u001b[2K']);
  });

  it('never wraps, and keeps control characters of addresses out', () => {
    const { stream, written } = fakeTerminal(40);
    createProgress(stream, true, 'en').show({
      pages: 1,
      requests: 2,
      url: `https://a.example/${'\u001b[2Jย'.repeat(99)}`,
    });
    const line = (written[0] ?? '').slice(5);
    expect(displayWidth(line)).toBeLessThan(40);
    expect(line).not.toContain('\u001b');
  });

  it('says which host needs a rest and for how long, unless nobody would notice', () => {
    const { stream, written } = fakeTerminal(80);
    const progress = createProgress(stream, true, 'th');
    progress.pause({ host: 'www.example.go.th', ms: 20, why: 'rest-asked' });
    progress.pause({ host: 'www.example.go.th', ms: 29_500, why: 'rest-asked' });
    expect(written).toEqual(['\r\u001b[2Kwww.example.go.th ขอให้พัก รอ 30 วินาที']);
  });

  it('tells a host that asked for a rest from one that does not answer, and from a slow pace by robots.txt', () => {
    const { stream, written } = fakeTerminal(80);
    const progress = createProgress(stream, true, 'en');
    progress.pause({ host: 'a.example', ms: 2_000, why: 'timeout' });
    progress.pause({ host: 'a.example', ms: 10_000, why: 'crawl-delay' });
    expect(written.map((text) => text.slice(5))).toEqual([
      'a.example did not answer in time, waiting 2 s',
      'robots.txt of a.example asks for 10 s between requests, so this takes long',
    ]);
  });

  it('says nothing when it is off', () => {
    const { stream, written } = fakeTerminal(80);
    const progress = createProgress(stream, false, 'th');
    progress.show({ pages: 3, requests: 9 });
    progress.clear();
    expect(written).toEqual([]);
  });
});

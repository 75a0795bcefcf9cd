import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { md } from '../../../src/report/ci/markdown-text.js';
import { renderMarkdown, renderMarkdownWithin } from '../../../src/report/markdown.js';
import { loadRules } from '../../../src/rules/load.js';
import { cleanText } from '../../../src/text/clean.js';
import { hostileResult, nastyText } from '../../helpers/hostile-result.js';
import { makeFail, makeItem, makeResult, makeUnreadable } from '../../helpers/result.js';

const rules = await loadRules();
const th = { lang: 'th', rules } as const;
const en = { lang: 'en', rules } as const;

/** What is left when everything this project puts there itself is taken out. */
const bare = (text: string) =>
  text
    .replaceAll('<!-- -->', '')
    .replaceAll('<span>$</span>', '')
    .replace(/\\[\\`*_{}[\]<>|~&=+-]/g, '');

describe('a text of a website in Markdown', () => {
  it('holds no mark that Markdown or HTML would read, and is read as it was written', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const written = md(text);
        expect(written).not.toContain('\n');
        expect(bare(written)).not.toMatch(/[\\`*_{}[\]<>|~&$]/);
        const read = written
          .replaceAll('<!-- -->', '')
          .replaceAll('<span>$</span>', '$')
          .replace(/\\([\\`*_{}[\]<>|~&=+-])/g, '$1');
        expect(read).toBe(cleanText(text));
      }),
    );
  });

  it('becomes no mention, issue, link or list by itself', () => {
    expect(md('@all #1 GH-2')).toBe('@<!-- -->all #<!-- -->1 GH<!-- -->-2');
    expect(md('https://a.example www.a.example mailto:a@b.example')).not.toMatch(/:\/\/|www\.|mailto:|@b/);
    expect(md('- a')).toBe('\\- a');
    expect(md('1. a')).toBe('1<!-- -->. a');
    expect(md('9.1 ข้อมูลพื้นฐาน 39.53')).toBe('9.1 ข้อมูลพื้นฐาน 39.53');
  });
});

describe('the Markdown report', () => {
  it('shows score by both methods and sub-indicator, and what to do with each item that failed', () => {
    const result = makeResult();
    const also = { ...result.score, method: 'mean-of-means' as const, confirmed: 12.5, possible: 20 };
    const text = renderMarkdown({ ...result, score: { ...result.score, also: [also] } }, en);
    expect(text).toContain('| **OIT in all** | **33.33 (up to 66.67)** F | **12.50 (up to 20.00)** F |');
    expect(text).toMatch(/\| 9\.1 .*\| 33\.33 \(up to 66\.67\) \| 33\.33 \(up to 66\.67\) \|/);
    expect(text).toContain(
      '### Failed (1)\n\n- ✗ **o2 Sample item 2**: The link is not shown on the main website',
    );
    expect(text).toContain('  - Fix: Link it from the homepage');
    expect(text).toContain('### To review by hand (1)');
    expect(text).toMatch(
      /<details>\n<summary>Passed \(1\)<\/summary>\n\n\| Item \| Name \| Found \|\n\| --- \| --- \| --- \|\n\| o1 \|/,
    );
  });

  it('begins with the verdict, the scores by both methods and, for a folder, its path as a folder', () => {
    const result = makeResult({
      agency: { name: 'อบต.ตัวอย่าง', homepage: './public', finalUrl: 'http://localhost/' },
    });
    const also = { ...result.score, method: 'mean-of-means' as const, confirmed: 22.5, possible: 22.5 };
    const text = renderMarkdown({ ...result, score: { ...result.score, also: [also] } }, th);
    const [first, ...rest] = text.split('\n');
    expect(first).toBe('## อบต.ตัวอย่าง · ผลตรวจ OIT ปีงบประมาณ 2566: ไม่ผ่าน 1 รายการ · ต้องตรวจเอง 1 รายการ');
    const head = rest.slice(0, 10).join('\n');
    expect(head).toContain('- **โฟลเดอร์ที่ตรวจ**: ./public');
    expect(head).toContain('- **วิธีเฉลี่ยทีละชั้นแบบ ป.ป.ช.**: 22.50 จาก 100');
    expect(text).toContain('<sub>“ได้คะแนนเพิ่ม” คิดตามวิธีเฉลี่ยรายข้อ (item-mean)</sub>');
  });

  it('counts reviews among the failures of a strict run, and leaves out what is not there', () => {
    const result = makeResult({ options: { maxClicks: 5, strict: true } });
    expect(renderMarkdown(result, th)).toContain('### ไม่ผ่าน (2)');
    expect(renderMarkdown(result, th)).not.toContain('### ต้องตรวจเอง');
  });

  it('says only why, when the homepage could not be read', () => {
    const text = renderMarkdown(makeUnreadable(), th);
    expect(text).toContain('> อ่านหน้าเว็บไซต์หลักไม่ได้');
    expect(text).not.toContain('###');
  });

  it('holds no line of a hostile site that begins something, whatever it says', () => {
    fc.assert(
      fc.property(hostileResult, (result) => {
        const text = renderMarkdown(result, en);
        expect(renderMarkdown(result, en)).toBe(text);
        for (const line of text.split('\n')) {
          expect(line).toMatch(
            /^(?:|##.*|\s*- .*|\| .* \||> ?.*|<\/?details>|<summary>[^<]*<\/summary>|<sub>.*<\/sub>|\s+o\d.*)$/u,
          );
          const own = /^<\/?details>$|^<summary>|<\/summary>$|^<sub>|<\/sub>$/g;
          expect(bare(line.replace(own, ''))).not.toMatch(/[<`[\]]/);
        }
        const tables = text.split('\n').filter((line) => line.startsWith('|'));
        const cells = (line: string) => bare(line).split('|').length;
        expect(new Set(tables.map(cells)).size).toBeLessThanOrEqual(2);
      }),
      { numRuns: 60 },
    );
  });

  it('is cut by whole parts to a limit in bytes, the passes first, and says so', () => {
    const items = Array.from({ length: 200 }, (_, at) => makeFail(`o${at + 1}`));
    const result = makeResult({ items });
    const whole = renderMarkdown(result, th);
    for (const most of [2_000, 20_000, 50_000]) {
      const text = renderMarkdownWithin(result, th, most);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most);
      expect(whole.startsWith(text.split('\n\n> ตัดออก')[0] ?? '?')).toBe(true);
      expect(text.trimEnd().split('\n').at(-1)).toMatch(/^> ตัดออก \d+ ส่วน/);
    }
    expect(renderMarkdownWithin(result, th, 10)).toBe('');
    expect(renderMarkdownWithin(result, th, Buffer.byteLength(whole))).toBe(whole);
  });
});

describe('Markdown with a baseline', () => {
  it('tells what got worse and better since then', () => {
    const baseline = makeResult({ items: [makeItem('o1'), makeFail('o2')] });
    const text = renderMarkdown(makeResult({ items: [makeFail('o1'), makeItem('o2')] }), { ...en, baseline });
    expect(text).toContain('### Since the check before');
    expect(text).toContain('**New: worse than before (1)**');
    expect(text).toMatch(/- \*\*o1\*\* Sample item 1: pass → fail — The link/);
    expect(text).toMatch(/- \*\*o2\*\* Sample item 2: fail → pass/);
    expect(renderMarkdown(makeResult(), en)).not.toContain('Since the check before');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutCommands } from '../../../src/cli/log-commands.js';
import { renderGithub } from '../../../src/report/github.js';
import type { Result } from '../../../src/result/schema.js';
import { loadRules } from '../../../src/rules/load.js';
import { hostileResult } from '../../helpers/hostile-result.js';
import { makeFail, makeFinding, makeItem, makeResult, makeUnreadable } from '../../helpers/result.js';

const rules = await loadRules();
const render = (result: Result, lang: 'th' | 'en' = 'en') => renderGithub(result, { lang, rules });

interface Annotation {
  level: string;
  properties: Record<string, string>;
  message: string;
}

/** Reads commands as the runner of GitHub Actions does. */
function annotations(text: string): Annotation[] {
  return text.split('\n').flatMap((line) => {
    const command = /^\s*::(\w+) (.*?)::(.*)$/s.exec(line);
    if (command === null) return [];
    const [, level = '', properties = '', message = ''] = command;
    const read = (value: string) =>
      value
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%');
    const pairs = properties.split(',').map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), read(pair.slice(at + 1))];
    });
    return [{ level, properties: Object.fromEntries(pairs), message: read(message) }];
  });
}

describe('--format github', () => {
  it('is an error for a failure, a warning for a review, nothing for a pass, with file and line', () => {
    const items = [
      makeItem('o1'),
      makeFail('o2', { place: { path: 'public/ita, 100%.html', line: 12 } }),
      makeItem('o3', {
        verdict: 'review',
        score: null,
        findings: [makeFinding({ code: 'ambiguous', severity: 'review' })],
      }),
      makeItem('o4', { findings: [makeFinding({ code: 'thin-page', severity: 'warning' })] }),
    ];
    const text = render(makeResult({ items }));
    expect(text).toContain('::error file=public/ita%2C 100%25.html,line=12,title=o2 Sample item 2::The link');
    const [error, warning, notice, ...more] = annotations(text);
    expect(error?.properties).toEqual({
      file: 'public/ita, 100%.html',
      line: '12',
      title: 'o2 Sample item 2',
    });
    expect(error?.message).toContain('\nFix: Link it from the homepage');
    expect([warning?.level, notice?.level, more.length]).toEqual(['warning', 'notice', 0]);
    expect(text).toMatch(/\nOIT score 33\.33 of 100 .*\n$/);
  });

  it('with a baseline is an error for what got worse alone, the old failures are one notice', () => {
    const before = makeResult({ items: [makeItem('o1'), makeFail('o2'), makeFail('o3')] });
    const same = renderGithub(before, { lang: 'en', rules, baseline: before });
    expect(annotations(same).map(({ level }) => level)).toEqual(['notice']);
    expect(same).toContain('2 no worse than before');
    const after = makeResult({ items: [makeFail('o1'), makeFail('o2'), makeItem('o3')] });
    const worse = annotations(renderGithub(after, { lang: 'en', rules, baseline: before }));
    expect(worse.map(({ level, properties }) => [level, properties.title])).toEqual([
      ['error', 'o1 Sample item 1'],
      ['notice', '1 no worse than before: o2'],
    ]);
  });

  it('raises no alarm where every item passes', () => {
    expect(annotations(render(makeResult({ items: [makeItem('o1')] })))).toEqual([]);
  });

  it('makes errors of reviews in a strict run', () => {
    const result = makeResult({ options: { strict: true } });
    expect(annotations(render(result)).map(({ level }) => level)).toEqual(['error', 'error']);
  });

  it('is one error that says why, when the homepage could not be read', () => {
    const found = annotations(render(makeUnreadable(), 'th'));
    expect(found).toHaveLength(1);
    expect(found[0]?.properties.title).toBe('อ่านหน้าเว็บไซต์หลักไม่ได้');
  });

  it.each([11, 43, 300])('names all of %i failures in the ten annotations that GitHub shows', (count) => {
    const items = Array.from({ length: count }, (_, at) =>
      makeFail(`o${at + 1}`, { place: { path: `p${at}.html`, line: 1 } }),
    );
    const found = annotations(render(makeResult({ items })));
    expect(found).toHaveLength(10);
    const last = found.at(-1);
    expect(last?.properties.title).toContain(
      `and ${count - 9} more: o10–o${count}`.replace('o10–o11', 'o10, o11'),
    );
    for (const { id } of items)
      expect(
        found.some(({ properties, message }) => `${properties.title} ${message} `.includes(`${id} `)),
      ).toBe(true);
  });

  it('joins failures of one kind at one place when there are too many', () => {
    const place = { path: 'index.html', line: 27 };
    const items = Array.from({ length: 26 }, (_, at) => makeFail(`o${at + 1}`, { place }));
    const found = annotations(render(makeResult({ items })));
    expect(found.map(({ properties }) => properties)).toEqual([
      { file: 'index.html', line: '27', title: '26 items: o1–o26' },
    ]);
  });

  it('lets no text of a site become a command, and shows no more than GitHub does', () => {
    fc.assert(
      fc.property(hostileResult, (result) => {
        const text = render(result);
        expect(render(result)).toBe(text);
        for (const line of text.trimEnd().split('\n')) {
          expect(line).toMatch(
            /^(?:::(?:error|warning|notice) (?:file=[^:,]*,line=\d+,)?title=[^:,]*::|OIT score )/,
          );
          expect(line).not.toMatch(/[\r\0]/);
        }
        for (const level of ['error', 'warning', 'notice'])
          expect(annotations(text).filter((one) => one.level === level).length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the report for people in the log of GitHub Actions', () => {
  it('holds no command, wherever a site puts one', () => {
    const text = 'a\n   ::add-mask::x\n::stop-commands::y\nb ##[error]z\nc :: d';
    expect(withoutCommands(text, {})).toBe(text);
    expect(withoutCommands(text, { GITHUB_ACTIONS: 'true' })).toBe(
      'a\n   : :add-mask::x\n: :stop-commands::y\nb ## [error]z\nc :: d',
    );
  });
});

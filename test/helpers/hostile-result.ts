import fc from 'fast-check';
import type { ItemResult, Result } from '../../src/result/schema.js';
import { makeEvidence, makeFail, makeFinding, makeItem, makeResult } from './result.js';

/** What tries to get out of Markdown, XML, workflow commands or a terminal. */
const NASTY = [
  '::error file=x::owned',
  '%0A::set-output name=a::b',
  ']]>',
  '</failure><testcase name="x"/>',
  '<script>alert(1)</script>',
  '<!-- ',
  '-->',
  '![x](https://evil.example/p.png)',
  '[a](javascript:alert(1))',
  '@everyone #12 GH-3',
  'https://evil.example www.evil.example mailto:a@evil.example',
  '| a | b |',
  '``` `x` ```',
  '$x$ $$y$$',
  '</summary></details>',
  '1. a',
  '\n\n# head',
  '\u0000\u0007\ufffe\ud800',
  '\u202eabc',
  '&amp;&lt;',
];

export const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 4 })
  .map((parts) => parts.join(' '));

/** A Result whose every text comes from a hostile site. */
export const hostileResult: fc.Arbitrary<Result> = fc
  .tuple(fc.array(nastyText, { minLength: 8, maxLength: 8 }), fc.boolean(), fc.integer({ min: 1, max: 30 }))
  .map(([texts, strict, fails]) => hostile(texts, strict, fails));

function hostile(texts: string[], strict: boolean, fails: number): Result {
  const [label = '', context = '', message = '', fix = '', title = '', path = '', name = '', url = ''] =
    texts;
  const evidence = makeEvidence({ label, context, url: url || null, trail: [{ url: path, label }] });
  const findings = [makeFinding({ message, messageEn: message, fix, fixEn: fix, data: { url } })];
  const item = (id: string, over: Partial<ItemResult>) =>
    makeItem(id, { title, titleEn: title, evidence: [evidence], ...over });
  const review = [makeFinding({ code: 'ambiguous', severity: 'review', message, messageEn: message })];
  const warning = [makeFinding({ code: 'thin-page', severity: 'warning', message, messageEn: message })];
  const result = makeResult({
    items: [
      item('o1', {}),
      ...Array.from({ length: fails }, (_, at) =>
        makeFail(`o${at + 2}`, {
          ...item('o2', {}),
          id: `o${at + 2}`,
          verdict: 'fail',
          score: 0,
          findings,
          place: { path: `p/${path}`, line: at + 1 },
        }),
      ),
      item('o40', { verdict: 'review', score: null, findings: review }),
      item('o41', { findings: warning }),
      item('o42', { verdict: 'not-applicable', score: null }),
    ],
  });
  return {
    ...result,
    options: { ...result.options, strict },
    agency: {
      name,
      type: name,
      homepage: `https://www.example.go.th/${url}`,
      finalUrl: `https://www.example.go.th/${url}`,
    },
    crawl: { ...result.crawl, problems: [{ url, cause: name, message }] },
  };
}

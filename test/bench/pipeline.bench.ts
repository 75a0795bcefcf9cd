import { bench, describe } from 'vitest';
import { createMatcher } from '../../src/match/matcher.js';
import { renderJson } from '../../src/report/json.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { loadRules } from '../../src/rules/load.js';
import { makeFail, makeResult } from '../helpers/result.js';

const { ruleSet, words } = await loadRules();
const labels = ruleSet.items.flatMap(({ examples }) => [...examples.match, ...examples.nearMiss]);
const result = makeResult({ items: ruleSet.items.map(({ id, title }) => makeFail(id, { title })) });

describe('recognition', () => {
  bench('reading the rule set into a matcher', () => {
    createMatcher(ruleSet, words);
  });

  const matcher = createMatcher(ruleSet, words);
  bench(`matching the ${labels.length} example labels`, () => {
    for (const label of labels) matcher.match(label);
  });
});

describe('reports of 43 items', () => {
  bench('terminal', () => {
    renderTerminal(result, { lang: 'th', color: true, width: 100, quiet: false });
  });
  bench('JSON', () => {
    renderJson(result);
  });
});

import type { ItemResult, Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { detailLines, isStrict, itemName, levelOf, whyText } from './ci/concerns.js';
import { plainLayout } from './ci/layout.js';
import { word } from './ci/words.js';
import { xmlElement, xmlText } from './ci/xml.js';
import type { ReportContext } from './formats.js';
import { homepageUnreadable } from './homepage.js';
import { incompleteText } from './incomplete.js';
import { type Layout, points } from './layout.js';
import { headTitle } from './names.js';
import { whyUnreadable } from './problem.js';

type Outcome = 'passed' | 'failed' | 'skipped';

/**
 * A Result as JUnit XML: a suite for each sub-indicator with its score, a test case for each item. A review is skipped, in a
 * strict run a failure; a run that could not look is one error.
 */
export function renderJunit(result: Result, context: ReportContext): string {
  const layout = plainLayout(context);
  const suites = [...runSuite(layout, result), ...itemSuites(layout, result)];
  const all = [
    ...result.items.map((item) => outcomeOf(item, result)),
    ...Array.from({ length: runErrors(layout, result).length }, () => 'error' as const),
  ];
  const count = (outcome: string) => all.filter((one) => one === outcome).length;
  const root = xmlElement(
    'testsuites',
    {
      name: layout.say('title', { year: result.ruleSet.fiscalYear }),
      tests: all.length,
      failures: count('failed'),
      errors: count('error'),
      skipped: count('skipped'),
      time: (result.crawl.durationMs / 1000).toFixed(3),
    },
    [...suites.map((suite) => `\n${suite}`), '\n'],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** A review is no failure, and nothing that passed either. */
function outcomeOf(item: ItemResult, result: Result): Outcome {
  if (levelOf(item, isStrict(result)) === 'error') return 'failed';
  return item.verdict === 'pass' ? 'passed' : 'skipped';
}

/** Why the run as a whole could not answer; a job that shows only skipped tests would be green. */
function runErrors(layout: Layout, result: Result): { type: string; message: string }[] {
  if (homepageUnreadable(result))
    return [
      {
        type: 'homepage-unreadable',
        message: `${word(layout.lang, 'homepageFails')}: ${whyUnreadable(layout, result)}`,
      },
    ];
  if (result.crawl.stoppedBy !== 'interrupted') return [];
  const why = incompleteText(layout.lang, result) || word(layout.lang, 'interrupted');
  return [{ type: 'interrupted', message: why }];
}

function runSuite(layout: Layout, result: Result): string[] {
  const errors = runErrors(layout, result);
  if (errors.length === 0) return [];
  const name = word(layout.lang, 'homepage');
  const cases = errors.map((error) =>
    xmlElement('testcase', { name, classname: `${cleanText(result.ruleSet.id)}.homepage`, time: 0 }, [
      xmlElement('error', error),
    ]),
  );
  return [suite(result, name, ['error'], [], cases)];
}

function itemSuites(layout: Layout, result: Result): string[] {
  const heads = result.score.indicators.flatMap(({ subIndicators }) => subIndicators);
  const ids = [...new Set(result.items.map(({ subIndicator }) => subIndicator))];
  return ids.map((id) => {
    const head = heads.find((sub) => sub.id === id);
    const items = result.items.filter(({ subIndicator }) => subIndicator === id);
    const name = head === undefined ? id : `${id} ${headTitle(layout, head)}`;
    const properties: [string, string][] = [
      ['homepage', result.agency.homepage],
      ['ruleSet', `${result.ruleSet.id} ${result.ruleSet.version}`],
      ...(homepageUnreadable(result) ? [] : scoreProperties(result, head)),
      ...items.map((item): [string, string] => [
        `${item.id}.score`,
        item.score === null ? '' : String(item.score),
      ]),
    ];
    const outcomes = items.map((item) => outcomeOf(item, result));
    return suite(
      result,
      cleanText(name),
      outcomes,
      properties,
      items.map((item) => testCase(layout, result, item)),
    );
  });
}

/** The scores of the whole and of one part; of a homepage that could not be read there are none. */
function scoreProperties({ score }: Result, head: Mean | undefined): [string, string][] {
  const pair = (name: string, { confirmed, possible }: Mean): [string, string][] => [
    [`${name}.confirmed`, points(confirmed)],
    [`${name}.possible`, points(possible)],
  ];
  return [...pair('oit', score), ...(head === undefined ? [] : pair('score', head))];
}

type Mean = Pick<Result['score'], 'confirmed' | 'possible'>;

function suite(
  { checkedAt }: Result,
  name: string,
  outcomes: (Outcome | 'error')[],
  properties: [string, string][],
  cases: string[],
): string {
  const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
  const rows = properties.map(([key, value]) =>
    xmlElement('property', { name: cleanText(key), value: cleanText(value) }),
  );
  return xmlElement(
    'testsuite',
    {
      name,
      tests: outcomes.length,
      failures: count('failed'),
      errors: count('error'),
      skipped: count('skipped'),
      time: 0,
      // The format's times carry no zone.
      timestamp: checkedAt.replace(/(\.\d+)?Z$/, ''),
    },
    [
      ...(rows.length === 0
        ? []
        : [
            `\n${xmlElement(
              'properties',
              {},
              rows.map((row) => `\n${row}`),
            )}`,
          ]),
      ...cases.map((one) => `\n${one}`),
      '\n',
    ],
  );
}

function testCase(layout: Layout, result: Result, item: ItemResult): string {
  const site = result.agency.finalUrl;
  const message = whyText(layout, item, site);
  const details = detailLines(layout, item, site);
  const attributes = {
    name: itemName(layout, item),
    classname: cleanText(`${result.ruleSet.id}.${item.subIndicator}`),
    time: 0,
    file: item.place && cleanText(item.place.path),
    line: item.place?.line,
  };
  return xmlElement('testcase', attributes, contentOf(layout, { item, result, message, details }));
}

function contentOf(
  layout: Layout,
  {
    item,
    result,
    message,
    details,
  }: { item: ItemResult; result: Result; message: string; details: string[] },
): string[] {
  const text = xmlText([message, ...details].join('\n'));
  const type = decidedBy(item);
  switch (outcomeOf(item, result)) {
    case 'failed': {
      const note = item.verdict === 'review' ? ` (${word(layout.lang, 'strict')})` : '';
      return [xmlElement('failure', { message: `${message || type}${note}`, type }, [text])];
    }
    case 'skipped': {
      const why = message || (item.verdict === 'review' ? type : word(layout.lang, 'notApplicable'));
      const out = details.length === 0 ? [] : [xmlElement('system-out', {}, [text])];
      return [xmlElement('skipped', { message: why }), ...out];
    }
    case 'passed': {
      const out = [message, ...details].filter((line) => line !== '');
      return out.length === 0 ? [] : [xmlElement('system-out', {}, [xmlText(out.join('\n'))])];
    }
  }
}

const decidedBy = (item: ItemResult): string =>
  item.findings.find(({ severity }) => severity === 'error' || severity === 'review')?.code ?? item.verdict;

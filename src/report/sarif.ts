import type { ItemResult, Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { type Concern, concernsOf, detailLines, whyText } from './ci/concerns.js';
import { plainLayout } from './ci/layout.js';
import { sarifRules } from './ci/sarif-rules.js';
import { word } from './ci/words.js';
import type { ReportContext } from './formats.js';
import { homepageUnreadable } from './homepage.js';
import { incompleteText } from './incomplete.js';
import type { Layout } from './layout.js';
import { whyUnreadable } from './problem.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * A Result as SARIF 2.1.0: the items are the rules; a failure is an error, a review a warning (in a strict run an error), a
 * pass worth a look a note. For a folder each points to the file and line, else to the homepage. A run that could not look
 * has no results and is not successful.
 */
export function renderSarif(result: Result, context: ReportContext): string {
  const layout = plainLayout(context);
  const { tool, ruleSet, agency, score, checkedAt } = result;
  const notes = notesOf(layout, result);
  const run = {
    tool: {
      driver: {
        name: cleanText(tool.name),
        version: cleanText(tool.version),
        semanticVersion: cleanText(tool.version),
        rules: sarifRules(layout, result, context),
      },
    },
    automationDetails: { id: `oit/${cleanText(ruleSet.id)}/` },
    language: layout.lang,
    columnKind: 'utf16CodeUnits' as const,
    invocations: [
      {
        executionSuccessful: !homepageUnreadable(result) && result.crawl.stoppedBy !== 'interrupted',
        endTimeUtc: checkedAt,
        toolExecutionNotifications: notes,
      },
    ],
    results: homepageUnreadable(result)
      ? []
      : concernsOf(result).map((concern) => ({
          ...resultOf(layout, result, concern),
          ...(context.baseline === undefined ? {} : { baselineState: stateOf(concern, context.baseline) }),
        })),
    properties: {
      homepage: cleanText(agency.homepage),
      ruleSet: cleanText(`${ruleSet.id} ${ruleSet.version}`),
      // Nothing was looked at: a 0 would say that the agency has nothing.
      ...(homepageUnreadable(result)
        ? {}
        : {
            score: {
              method: score.method,
              confirmed: score.confirmed,
              possible: score.possible,
              grade: score.grade,
            },
          }),
    },
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** What holds for the whole run. */
function notesOf(layout: Layout, result: Result) {
  if (homepageUnreadable(result)) {
    const text = `${word(layout.lang, 'homepageFails')}: ${whyUnreadable(layout, result)}`;
    return [{ level: 'error' as const, message: { text } }];
  }
  const text = incompleteText(layout.lang, result);
  return text === '' ? [] : [{ level: 'warning' as const, message: { text } }];
}

function resultOf(layout: Layout, result: Result, { item, level, finding }: Concern) {
  const site = result.agency.finalUrl;
  const text = [whyText(layout, item, site), ...detailLines(layout, item, site)].join('\n');
  const place = locationOf(item, result);
  return {
    ruleId: cleanText(item.id),
    ruleIndex: result.items.indexOf(item),
    level,
    // An empty text is no message.
    message: { text: text || cleanText(item.id) },
    ...(place === null ? {} : { locations: [{ physicalLocation: place }] }),
    // By what was asked of whom, so that an item stays the same alert when the pages or the finding change.
    partialFingerprints: {
      'oitItem/v1': cleanText(`${result.ruleSet.id}:${result.agency.homepage}:${item.id}`),
    },
    properties: { finding: finding?.code ?? item.verdict, verdict: item.verdict },
  };
}

/** What the standard (§3.27.24) calls it: `new` where nothing was to be said of the item before. */
function stateOf({ item, level, finding }: Concern, baseline: Result): 'new' | 'unchanged' | 'updated' {
  const before = concernsOf(baseline).find((concern) => concern.item.id === item.id);
  if (before === undefined) return 'new';
  return before.level === level && before.finding?.code === finding?.code ? 'unchanged' : 'updated';
}

function locationOf({ place }: ItemResult, { agency }: Result) {
  if (place !== undefined)
    return { artifactLocation: { uri: fileUri(cleanText(place.path)) }, region: { startLine: place.line } };
  const url = URL.canParse(agency.finalUrl) ? new URL(agency.finalUrl) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? { artifactLocation: { uri: webUri(url) } } : null;
}

/** An address by RFC 3986, which lets stand less than browsers do. */
function webUri({ origin, pathname, search }: URL): string {
  const strict = `${pathname}${search}`
    .replace(/[^\w\-.~:/?@!$&'()*+,;=%]/g, encodeURIComponent)
    .replace(/%(?![\da-f]{2})/gi, '%25');
  return origin + strict;
}

/** A path as a URI: relative ones stay so, to be read from the root of the repository. */
function fileUri(path: string): string {
  // A lone surrogate cannot be encoded; cleaning has turned it into U+FFFD.
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

import { assess } from './assess/assess.js';
import { createGuide } from './assess/guide.js';
import { createRecogniser } from './assess/recogniser.js';
import { placeItems } from './assess/source-place.js';
import { type Afterwards, crawlAnd } from './crawl/crawl.js';
import { openSources } from './crawl/folder/sources.js';
import { wasRendered } from './crawl/look.js';
import { type CrawlOptions, DEFAULTS } from './crawl/options.js';
import { createMatcher } from './match/matcher.js';
import type { Result } from './result/schema.js';
import type { Rules } from './rules/schema.js';
import { scoreAll } from './score/roll-up.js';
import type { Snapshot } from './snapshot.js';
import { version as toolVersion } from './version.js';

/** Told of the result while the website can still be asked; it changes nothing in it. */
export type AfterCheck = (result: Result, snapshot: Snapshot, afterwards: Afterwards) => Promise<void>;

/** The crawl's settings (see CrawlOptions for units and defaults) and what the verdict needs. */
export interface CheckOptions extends Omit<CrawlOptions, 'given' | 'guide' | 'words'> {
  rules: Rules;
  /** Shown in the report; verdicts do not depend on them. */
  agencyName?: string;
  agencyType?: string;
  /** Reviews for the wrong period become failures. */
  strict?: boolean;
  /** The time to print as `checkedAt`. */
  now: Date;
  afterCheck?: AfterCheck;
}

/**
 * The verdict on one agency: crawl from its homepage, assess every item, score.
 *
 * @param given address of the homepage, or path of a folder that holds the website
 * @throws KnownError when `given` is neither an address nor a folder with an index page. A homepage that cannot be
 *   read is no error: every item is then `review` and `score.grade` null.
 */
export async function check(given: string, options: CheckOptions): Promise<Result> {
  const { rules, agencyName, agencyType, strict = false, now, afterCheck, ...crawlOptions } = options;
  const maxClicks = crawlOptions.maxClicks ?? DEFAULTS.maxClicks;
  const recogniser = createRecogniser(rules, createMatcher(rules.ruleSet, rules.words));
  const guide = createGuide(rules, recogniser, maxClicks);
  return crawlAnd({ ...crawlOptions, given, guide, words: rules.words }, async (snapshot, afterwards) => {
    const result = await judge(snapshot);
    await afterCheck?.(result, snapshot, afterwards);
    return result;
  });

  async function judge(snapshot: Snapshot): Promise<Result> {
    const assessed = assess(snapshot, rules, recogniser, { maxClicks, strict });
    const items =
      snapshot.source === 'folder'
        ? await placeItems(assessed, snapshot.finalUrl, await openSources(given, crawlOptions.baseUrl))
        : assessed;
    const { id, fiscalYear, version, title } = rules.ruleSet;
    return {
      schemaVersion: 1,
      tool: { name: 'oit-check', version: toolVersion },
      ruleSet: { id, fiscalYear, version, title },
      agency: {
        ...(agencyName === undefined ? {} : { name: agencyName }),
        ...(agencyType === undefined ? {} : { type: agencyType }),
        homepage: snapshot.source === 'folder' ? given : snapshot.homepage,
        finalUrl: snapshot.finalUrl,
      },
      checkedAt: now.toISOString(),
      options: optionsOf(crawlOptions, strict),
      crawl: {
        requests: snapshot.requests,
        pages: snapshot.pages.length,
        rendered: snapshot.pages.filter(({ content }) => wasRendered(content)).length,
        bytes: snapshot.bytes,
        durationMs: snapshot.durationMs,
        homepageRead: snapshot.homepageFailure === null,
        complete: snapshot.complete,
        stoppedBy: snapshot.stoppedBy,
        problems: snapshot.problems,
        crawlDelays: snapshot.crawlDelays,
        unopened: snapshot.unopened.map(({ pattern, count, why }) => ({ pattern, count, why })),
      },
      score: scoreAll(items, rules.ruleSet, { unreadable: snapshot.homepageFailure !== null }),
      items,
    };
  }
}

/** The settings that could change a verdict, as they were in force; headers are left out, they may hold secrets. */
function optionsOf(
  options: Omit<CrawlOptions, 'given' | 'guide' | 'words'>,
  strict: boolean,
): Result['options'] {
  return {
    maxClicks: options.maxClicks ?? DEFAULTS.maxClicks,
    maxPages: options.maxPages ?? DEFAULTS.maxPages,
    maxTimeSeconds: (options.maxTimeMs ?? DEFAULTS.maxTimeMs) / 1000,
    timeoutSeconds: (options.timeoutMs ?? DEFAULTS.timeoutMs) / 1000,
    render: options.render ?? DEFAULTS.render,
    ignoreRobots: options.ignoreRobots ?? false,
    insecure: options.insecure ?? false,
    allowPrivate: options.allowPrivate ?? false,
    baseUrl: options.baseUrl ?? null,
    strict,
  };
}

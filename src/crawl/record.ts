import type { DocumentText, Page, PageContent, Problem, Snapshot, Target } from '../snapshot.js';
import { createAllowance } from './allowance.js';
import type { Counters } from './client.js';
import type { Hosts } from './hosts.js';
import type { Looked } from './look.js';
import { pageKey } from './page-key.js';

/** The snapshot while it grows (made when the agency's own hosts are known); the guide is shown it as it is. */
export interface CrawlRecord {
  snapshot: Snapshot;
  key(url: string): string;
  /** Index of the page behind an address, however it is written. */
  pageAt(url: string): number | undefined;
  /** Keeps what was learnt of an address, under every way in which links write it. */
  addTarget(looked: Looked): void;
  /** Keeps what a document says of itself, beside what is known of its address. */
  addDocument(url: string, document: DocumentText): void;
  addPage(looked: Looked & { content: PageContent }, clicks: number, from: Page['from']): Page;
  /** The address leads to a page that is known already under where its redirects ended. */
  alias(target: Target): void;
  addOrphan(looked: Looked & { content: PageContent }): Page;
  addProblem(problem: Problem): void;
  /** True when a read page links to the address. */
  isLinked(url: string): boolean;
}

export function createRecord(
  start: { given: string; source: Snapshot['source']; homepage: string },
  hosts: Hosts,
  counters: Counters,
): CrawlRecord {
  const snapshot: Snapshot = {
    ...start,
    finalUrl: start.homepage,
    homepageFailure: null,
    pages: [],
    orphans: [],
    targets: {},
    orphanFiles: [],
    unopened: [],
    problems: [],
    crawlDelays: [],
    ownHosts: [],
    get requests() {
      return counters.requests;
    },
    get bytes() {
      return counters.bytes;
    },
    durationMs: 0,
    complete: false,
    stoppedBy: null,
  };
  const pages = new Map<string, number>();
  const targets = new Map<string, Target>();
  const spellings = new Map<string, Set<string>>();
  const linked = new Set<string>();
  const own = [...hosts.own];
  const keys = new Map<string, string>();
  const key = (url: string) => {
    const known = keys.get(url);
    if (known !== undefined) return known;
    const made = pageKey(url, own);
    keys.set(url, made);
    return made;
  };

  const spell = (url: string) => {
    const name = key(url);
    const known = spellings.get(name);
    if (known) known.add(url);
    else spellings.set(name, new Set([url]));
    const target = targets.get(name);
    if (target) snapshot.targets[url] ??= { ...target, url };
    return name;
  };
  const readLinks = (content: PageContent, counts: boolean) => {
    for (const { url } of content.links) {
      if (url === null) continue;
      const name = spell(url);
      if (counts) linked.add(name);
    }
  };

  const allowance = createAllowance();
  /** What of a page the run has room for. */
  const within = (looked: Looked & { content: PageContent }) => {
    const { content, isWhole } = allowance.take(looked.content);
    if (isWhole) return { ...looked, content };
    const message = 'the pages hold more than one run keeps: links were left out';
    return { ...looked, content, cut: looked.cut ?? ('budget' as const), message: looked.message || message };
  };

  const noteCut = ({ cut, target }: Page, message: string) => {
    if (cut && target.life === 'alive') snapshot.problems.push({ url: target.url, cause: cut, message });
  };

  return {
    snapshot,
    key,
    pageAt: (url) => pages.get(key(url)),
    isLinked: (url) => linked.has(key(url)),
    addTarget({ target, message }) {
      const name = spell(target.url);
      targets.set(name, target);
      for (const url of spellings.get(name) ?? []) snapshot.targets[url] = { ...target, url };
      if (target.life !== 'alive' && target.cause)
        snapshot.problems.push({ url: target.url, cause: target.cause, message });
      // Where redirects ended is known too, unless it was asked for itself.
      const end = spell(target.finalUrl);
      if (targets.has(end)) return;
      targets.set(end, target);
      for (const url of spellings.get(end) ?? []) snapshot.targets[url] = { ...target, url };
    },
    addDocument(url, document) {
      const name = spell(url);
      const target = targets.get(name);
      if (!target) return;
      targets.set(name, { ...target, document });
      for (const spelling of spellings.get(name) ?? [])
        snapshot.targets[spelling] = { ...target, url: spelling, document };
    },
    addPage(looked, clicks, from) {
      const { target, content, cut, message } = within(looked);
      const page: Page = { index: snapshot.pages.length, target, clicks, from, cut, content };
      noteCut(page, message);
      snapshot.pages.push(page);
      for (const url of [target.url, target.finalUrl]) {
        const name = key(url);
        if (!pages.has(name)) pages.set(name, page.index);
      }
      readLinks(content, true);
      return page;
    },
    alias({ url, finalUrl }) {
      const index = pages.get(key(finalUrl));
      if (index !== undefined && !pages.has(key(url))) pages.set(key(url), index);
    },
    addOrphan(looked) {
      const { target, content, cut, message } = within(looked);
      const page: Page = { index: snapshot.orphans.length, target, clicks: -1, from: null, cut, content };
      noteCut(page, message);
      snapshot.orphans.push(page);
      readLinks(content, false);
      return page;
    },
    addProblem: (problem) => snapshot.problems.push(problem),
  };
}

import { says } from '../match/says.js';
import type { RuleItem, Rules } from '../rules/schema.js';
import type { Link } from '../snapshot.js';
import type { Material } from './material.js';
import { type PerPage, perPage } from './per-page.js';
import { hostTest, type Place, placesOf } from './places.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';
import type { Standing } from './standing.js';

type Test = (text: string) => boolean;

/** All that judging a page's content needs to know; the words are those of rules/words.yaml. */
export interface ContentJudge {
  view: SiteView;
  placeOf: (url: string) => Place;
  recogniser: Recogniser;
  /** Words of a board where visitors ask; of an empty page; of papers around a document; of surveys. */
  isBoardWord: Test;
  isNoContent: Test;
  isCoverPaper: Test;
  isSurvey: Test;
  /** A heading over links to other things than the page is about. */
  isSeeAlso: Test;
  /** An address of an online form; of an account one can write to; of a document one can only read. */
  isForm: Test;
  isAccount: Test;
  isFile: Test;
  /** What an item must be kept apart from, by item id. */
  apart: ReadonlyMap<string, { from: Test; unless: Test }>;
  /** What was worked out for the pages that links lead to. */
  kept: { material: PerPage<Material>; standing: PerPage<Standing | null>; facts: PerPage<boolean> };
}

/** Compiles the words once for all pages. */
export function contentJudge(
  { ruleSet, words }: Rules,
  recogniser: Recogniser,
  view: SiteView,
): ContentJudge {
  const { hosts } = words;
  const apart = (item: RuleItem) =>
    item.apart ? [[item.id, { from: says(item.apart.from), unless: says(item.apart.unless) }] as const] : [];
  return {
    view,
    recogniser,
    placeOf: placesOf(words, view.snapshot.ownHosts),
    isBoardWord: says(words.board),
    isNoContent: says(words.noContent),
    isCoverPaper: says(words.coverPapers),
    isSurvey: says(words.surveys),
    isSeeAlso: says(words.seeAlso),
    isForm: hostTest(hosts.forms),
    isAccount: hostTest(hosts.accounts),
    isFile: hostTest(hosts.files),
    apart: new Map(ruleSet.items.flatMap(apart)),
    kept: { material: perPage(), standing: perPage(), facts: perPage() },
  };
}

/** The words that say what a link leads to: its own, or those around it where its own say nothing. */
export const tellingWords = ({ label, context }: Link, recogniser: Recogniser): string =>
  recogniser.isGeneric(label) || label === '' ? context.row || context.item || label : label;

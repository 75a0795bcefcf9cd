import type { LinkContext } from '../snapshot.js';

/** Which words carried the match. */
export type MatchVia =
  | 'label'
  | 'row'
  | 'item'
  | 'heading'
  | 'menu'
  | 'tab'
  | 'number'
  | 'breadcrumb'
  | 'page-title'
  | 'image'
  | 'address'
  // What opens when the link is clicked; found by the assessment, not by the matcher.
  | 'landing-page'
  | 'document';

/** `right-words`: a phrase of the rule or its title; `other-wording`: passes, but named; `weak`: below the pass score. */
export type Wording = 'right-words' | 'other-wording' | 'weak';

export interface Match {
  /** o1…o43 */
  id: string;
  /** 0–1; at or above the rule set's passScore the label stands for the item. */
  score: number;
  wording: Wording;
  via: MatchVia;
  /** One Thai sentence: which phrase, which context, what spoke against it. */
  why: string;
  /** Its name, but where it stands makes it another item's, which matches too: for a person to look at. */
  yields?: true;
}

/**
 * Whose list the item numbers of a page belong to. `ours`: so many names on the page agree with the rule set's numbers (and
 * hardly any disagrees); `other`: the list of another year or assessment, whose numbers say nothing.
 */
export type Numbering = { is: 'ours'; agree: number } | { is: 'other' };

export interface MatchContext extends Partial<LinkContext> {
  /** Steps of the way to the page the link stands on, outermost first. */
  breadcrumb?: string[];
  /** Whose list the numbers on the page follow; missing when that is not known. */
  numbering?: Numbering;
  /** Title of the page the link stands on. */
  pageTitle?: string;
  /** File name of a picture without alt. */
  image?: string;
  /** Address of the target, for its file name. */
  url?: string;
}

export interface Matcher {
  /**
   * All items a label may stand for, best first (score descending, then rule order); weaker ones than the rule set's
   * reviewScore are left out. Never throws.
   */
  match(label: string, context?: MatchContext): Match[];
  /** True when the label says nothing of its target (คลิก, รายละเอียด 1, ดาวน์โหลด PDF, an empty label). */
  isGeneric(label: string): boolean;
}

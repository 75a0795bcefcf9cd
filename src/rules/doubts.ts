/** Why a careful person would hesitate over a live link; rules/findings.yaml has the words for each under `doubts`. */
export const DOUBTS = [
  /** The words are near the item's name, not the same. */
  'near-words',
  /** The item's own link is dead or locked, and others have words near its name. */
  'near-dead',
  /** The name is plain text, and unnamed links stand on the same page. */
  'near-by',
  /** The link says nothing; its target's title or one of its headings names the item. */
  'landing-page',
  /** The link says nothing; the title or first page of its document names the item. */
  'document',
  /** The page opens without content or file. */
  'empty-page',
  /** The channel's page has no form, board or chat. */
  'one-way',
  /** Only memos or covers, not the document. */
  'cover-paper',
  /** A headline whose article has no document. */
  'headline',
  /** One page behind many items, which does not name this one. */
  'catch-all',
  /** A document or another website in place of an online channel or service. */
  'no-channel',
  /** Forms to print, files and words where something should be started online. */
  'no-service',
  /** A channel for all sorts of things where one of its own is asked for. */
  'general-channel',
  /** A social account that may be the builder's or another agency's. */
  'other-account',
  /** The words fit several items alike. */
  'several-items',
  /** Several links with words near the item's name. */
  'several-links',
  /** An e-mail address or telephone number. */
  'contact-only',
  /** On a social network. */
  'social-only',
  /** Another body's website. */
  'foreign',
  /** A social account among the banners of other bodies. */
  'banner-account',
] as const;

export type Doubt = (typeof DOUBTS)[number];

/** Why a careful person would hesitate over a live link; rules/findings.yaml has the words for each under `doubts`. */
export const DOUBTS = [
  /** The words are near the item's name, not the same. */
  'near-words',
  /** The name is plain text, and unnamed links stand on the same page. */
  'near-by',
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

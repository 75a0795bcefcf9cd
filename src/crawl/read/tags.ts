/** Elements that never have content. */
export const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements that start and end a line of their own; `button` too, because its words are never part of a sentence. */
export const BLOCK = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol p pre section summary table tbody ' +
    'td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose inside a visitor with JavaScript does not see as words of the page. */
export const UNSEEN = new Set(
  'script style template noscript noframes noembed iframe object video audio select datalist textarea title math'.split(
    ' ',
  ),
);

/** A picture or something embedded: content that has no words. */
export const MEDIA = new Set('img video audio iframe embed object canvas'.split(' '));

export const HEADING = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Opening one of these ends an open paragraph (HTML standard, "close a p element"). */
export const CLOSES_P = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li dd dt main menu nav ol p pre section summary table ul'
  ).split(' '),
);

/** An end tag does not reach out of these, unless it is a table tag itself (HTML standard, "has an element in scope"). */
export const SCOPE = new Set(['td', 'th', 'caption', 'table', 'html', 'body', 'template', 'object']);
export const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption']);

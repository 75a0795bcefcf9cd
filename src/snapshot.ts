/**
 * What one crawl saw of one agency's website: plain data, no functions, can be saved as JSON.
 * The crawl writes it, the assessment reads it; neither knows the other.
 */
import type { Cause } from './causes.js';

export type { Cause } from './causes.js';

/** Where the visible words of a link come from; `none` when the link has no words at all. */
export type LabelSource = 'text' | 'alt' | 'title' | 'aria-label' | 'none';

/**
 * How the target was recovered: `script` = a literal address in an onclick or `javascript:`; `refresh` and `redirect` = the
 * page itself sends the visitor on, by meta refresh or by an inline `location=` / onload.
 */
export type LinkKind = 'anchor' | 'area' | 'frame' | 'form' | 'refresh' | 'redirect' | 'script' | 'button';

export type Region = 'nav' | 'header' | 'main' | 'aside' | 'footer';

/** The words around a link; every string is cleaned, folded to single spaces and cut to 300 characters. */
export interface LinkContext {
  /** Text of the other cells of the table row, joined by " | "; '' outside a table. */
  row: string;
  /** Text of the smallest list item, card or paragraph that holds the link, without the link's own words; '' if none. */
  item: string;
  /** Headings (h1–h6, accordion buttons, legends, captions, table head rows) the link stands under, nearest first. */
  headings: string[];
  /** Labels of the menu entries above the link in nested lists, outermost first. */
  menu: string[];
  /** Label of the tab whose panel holds the link; ''. */
  tab: string;
}

export interface Link {
  label: string;
  labelFrom: LabelSource;
  /** The address as written in the page, cleaned; '' when there is none. */
  href: string;
  /** Absolute address without fragment, or null when no target can be recovered (`#`, empty, `javascript:void(0)`). */
  url: string | null;
  /** The decoded fragment without `#`; '' if none. A link with only a fragment has `url` = the page itself. */
  fragment: string;
  kind: LinkKind;
  region: Region;
  context: LinkContext;
  /** File name of the picture inside the link, '' if none: the last hint for a picture without alt. */
  image: string;
  /** Set for a link of the page's breadcrumb: a way up, never content. */
  breadcrumb?: true;
}

/** A heading with what stands below it until the next heading of the same or a higher level. */
export interface Section {
  heading: string;
  /** 1–6; 7 for accordion titles, legends, bold lines used as headings. */
  level: number;
  /** Anchor name (`id` of the heading or of its section), '' if none. */
  id: string;
  /** The first 400 characters of the text below the heading, links included. */
  text: string;
  /** Length of all the text below the heading, link texts not counted. */
  chars: number;
  /** Links with a recoverable target below the heading (as indexes into Page.links). */
  links: number[];
  /** Pictures and embedded players, maps or viewers below the heading. */
  media: number;
}

/** A short piece of text (≤ 300 characters) that is not inside any link: where an item is named without being linked. */
export interface Mention {
  /** Cut to 300 characters. */
  text: string;
  /** Length of the whole piece of text, not cut. */
  length: number;
  kind: 'heading' | 'item' | 'cell' | 'text';
  region: Region;
  /** Nearest headings above, nearest first. */
  headings: string[];
  /** How many of the page's links begin before it: tells what a text stands over. */
  linksBefore: number;
}

export interface Form {
  method: 'get' | 'post';
  action: string;
  /** Text inputs, text areas and selects a visitor fills in (hidden, search and submit fields not counted). */
  fields: number;
  hasTextarea: boolean;
  hasPassword: boolean;
  /** Nearest heading, legend or label text. */
  label: string;
  /** Words of its labels and choices, cut to 300 characters. */
  words: string;
}

/** What one HTML page said. */
export interface PageContent {
  title: string;
  /** Steps of the way to this page as the page shows it ("หน้าแรก > …"), outermost first; [] if it shows none. */
  breadcrumb: string[];
  /** Content of `<html lang>`; ''. */
  lang: string;
  links: Link[];
  sections: Section[];
  mentions: Mention[];
  forms: Form[];
  /** Hosts of chat widgets, embedded forms and other third-party iframes and scripts, sorted. */
  embeds: string[];
  /** Pictures and embedded players, maps or viewers on the whole page. */
  media: number;
  /** Length of the visible text. */
  chars: number;
  /** The first 2,000 characters of the visible text. */
  text: string;
  /** Length of all link words on the page. */
  linkChars: number;
  /** Names a `#fragment` may point to: ids and anchor names whose element holds some content. */
  anchors: string[];
  /** True when the page has scripts but so little text and so few links that a browser would be needed to see it. */
  scriptOnly: boolean;
  /** True when scripts put parts of the page there, such as the menu or the rows of a list, that are not among what was read. */
  scriptParts: boolean;
  /** True when the page runs scripts of its own site, beyond counters and libraries, that might add to what was read. */
  ownScripts: boolean;
  /** Remarks of the reader, e.g. "cut at 5 MB", "nesting deeper than 500 levels". */
  notes: string[];
}

/** What a document says of itself, mended and cut; lines of the first page joined by "\n". */
export interface DocumentText {
  /** The title among the document's properties; ''. At most 300 characters. */
  title: string;
  /** The start of the first page, at most 1,000 characters; '' for a picture of a page. */
  text: string;
}

/** The result of asking for one address. */
export interface Target {
  /** The address asked for, without fragment. */
  url: string;
  /** Where redirects ended. */
  finalUrl: string;
  /** HTTP status of the last answer, null when none came. */
  status: number | null;
  /** Media type without parameters, lower case; ''. */
  contentType: string;
  /** What the first bytes say: beats a wrong contentType. */
  sniffed: 'html' | 'pdf' | 'office' | 'image' | 'zip' | 'text' | 'other' | 'empty' | '';
  /** Title of an HTML target read only for its life; ''. */
  title: string;
  life: 'alive' | 'dead' | 'locked' | 'unknown';
  cause: Cause | null;
  /** Of the few documents that were read because their links say nothing. */
  document?: DocumentText;
}

/** A page of the site that was read. `clicks` counts from the homepage (0). */
export interface Page {
  /** Index in Snapshot.pages. */
  index: number;
  target: Target;
  clicks: number;
  /** The page and link that led here first (shortest trail); null for the homepage and for orphans. */
  from: { page: number; link: number } | null;
  /** Why only the first part of the page was read (connection broken, size limit), null when all of it was. */
  cut: Cause | null;
  content: PageContent;
}

/** A link or group of like links that was left unopened. */
export interface Unopened {
  /** Address pattern with digits folded to `#`, e.g. `https://a.go.th/news/#`; the address itself where `count` is 1. */
  pattern: string;
  count: number;
  look: 'must' | 'may';
  /**
   * `failed`: asked for, but not read; `elsewhere`: opens, but is another website's, so it was not read; `trap`: looks like
   * an endless address space.
   */
  why:
    | 'max-clicks'
    | 'max-pages'
    | 'max-time'
    | 'robots'
    | 'sampled'
    | 'decided'
    | 'failed'
    | 'elsewhere'
    | 'trap';
  /**
   * For must-look links: page and link index of each (at most two per address, 50 in all), so that the items it might hold
   * can be told; when `overflow` is true there were more, which might hold any item.
   */
  links: { page: number; link: number }[];
  overflow: boolean;
}

export interface Problem {
  url: string;
  cause: Cause;
  /** One English sentence, e.g. "GET answered 500". */
  message: string;
}

/** What a robots.txt (`url`) asks for between two requests to its host, and what is kept of it. */
export interface CrawlDelay {
  url: string;
  askedSeconds: number;
  keptSeconds: number;
}

export interface Snapshot {
  /** What the user typed. */
  given: string;
  source: 'url' | 'folder';
  /** The homepage asked for (absolute URL). */
  homepage: string;
  /** The homepage after redirects and splash pages. */
  finalUrl: string;
  /** null when the homepage was read. */
  homepageFailure: Problem | null;
  /** Pages reached from the homepage, in the order they were read. */
  pages: Page[];
  /** Existing pages that no trail reached: files of the folder, or pages of sitemap.xml. Same shape, `from` null, clicks -1. */
  orphans: Page[];
  /** Documents and foreign pages whose life was checked, and every address asked for, by URL (sorted keys). */
  targets: Record<string, Target>;
  /** Existing documents that no reached page links: files of the folder or entries of the sitemap (absolute URLs, sorted). */
  orphanFiles: string[];
  unopened: Unopened[];
  problems: Problem[];
  /** Sorted by address. */
  crawlDelays: CrawlDelay[];
  /** Hosts that count as the agency's own, sorted. */
  ownHosts: string[];
  requests: number;
  bytes: number;
  durationMs: number;
  complete: boolean;
  stoppedBy: null | 'max-pages' | 'time' | 'interrupted';
}

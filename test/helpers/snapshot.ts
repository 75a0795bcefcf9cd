import type { Link, Mention, Page, PageContent, Section, Snapshot, Target } from '../../src/snapshot.js';

export const ORIGIN = 'http://agency.example';

export type LinkInput = Partial<Omit<Link, 'context'>> & { context?: Partial<Link['context']> };

/** A link as the page reader makes it; `to` is a path, an absolute address, or null for `#`. */
export function link(label: string, to: string | null, more: LinkInput = {}): Link {
  const { context, ...rest } = more;
  return {
    label,
    labelFrom: label ? 'text' : 'none',
    href: to ?? '#',
    url: to === null ? null : new URL(to, ORIGIN).href,
    fragment: '',
    kind: 'anchor',
    region: 'main',
    image: '',
    ...rest,
    context: { row: '', item: '', headings: [], menu: [], tab: '', ...context },
  };
}

export function target(path: string, more: Partial<Target> = {}): Target {
  const url = new URL(path, ORIGIN).href;
  return {
    url,
    finalUrl: url,
    status: 200,
    contentType: 'text/html',
    sniffed: 'html',
    title: '',
    life: 'alive',
    cause: null,
    ...more,
  };
}

export const pdf = (path: string, more: Partial<Target> = {}) =>
  target(path, { contentType: 'application/pdf', sniffed: 'pdf', ...more });

export const mention = (text: string, more: Partial<Mention> = {}): Mention => ({
  text,
  length: text.length,
  kind: 'text',
  region: 'main',
  headings: [],
  linksBefore: 0,
  ...more,
});

export const section = (heading: string, more: Partial<Section> = {}): Section => ({
  heading,
  level: 2,
  id: '',
  text: '',
  chars: 0,
  links: [],
  media: 0,
  ...more,
});

export interface PageInput extends Partial<PageContent> {
  path: string;
  clicks?: number;
  /** [index of the page, index of the link] that led here. */
  from?: [number, number];
  target?: Partial<Target>;
}

export function page({ path, clicks = 0, from, target: more = {}, ...content }: PageInput, index = 0): Page {
  return {
    index,
    target: target(path, more),
    clicks,
    cut: null,
    from: from ? { page: from[0], link: from[1] } : null,
    content: {
      title: '',
      breadcrumb: [],
      lang: 'th',
      links: [],
      sections: [],
      mentions: [],
      forms: [],
      embeds: [],
      chars: 500,
      text: '',
      linkChars: 0,
      media: 0,
      anchors: [],
      scriptOnly: false,
      scriptParts: false,
      ownScripts: false,
      notes: [],
      ...content,
    },
  };
}

export interface SiteInput extends Partial<Omit<Snapshot, 'pages' | 'targets' | 'orphans'>> {
  pages: PageInput[];
  targets?: Target[];
  orphans?: PageInput[];
}

/** A finished, complete crawl of http://agency.example; the first page is the homepage. */
export function snapshot({ pages, targets = [], orphans = [], ...more }: SiteInput): Snapshot {
  const read = pages.map((input, index) => page(input, index));
  const asked = [...read.map((one) => one.target), ...targets];
  return {
    given: ORIGIN,
    source: 'url',
    homepage: `${ORIGIN}/`,
    finalUrl: `${ORIGIN}/`,
    homepageFailure: null,
    pages: read,
    orphans: orphans.map((input) => ({ ...page(input), clicks: -1 })),
    targets: Object.fromEntries(asked.map((one) => [one.url, one])),
    orphanFiles: [],
    unopened: [],
    problems: [],
    crawlDelays: [],
    ownHosts: ['agency.example'],
    requests: asked.length,
    bytes: 0,
    durationMs: 0,
    complete: true,
    stoppedBy: null,
    ...more,
  };
}

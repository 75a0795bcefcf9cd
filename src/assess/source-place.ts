import type { Evidence, ItemResult } from '../result/schema.js';
import { squeeze } from '../text/normalise.js';

/** What is known of a page's file: see the crawl's folder part, which reads it. */
interface SourceFile {
  path: string;
  links: readonly { line: number; href: string; words: string }[];
  lineOfText(text: string): number | null;
  menuLine: number;
}
type SourceOf = (url: string) => Promise<SourceFile | null>;
type Place = NonNullable<ItemResult['place']>;

/** Findings about a link that stands nowhere yet. */
const NOWHERE: readonly string[] = ['link-not-shown', 'not-present'];

/**
 * Adds to every item that somebody should look at the file and line where its link stands or, where there is none, should
 * stand: beside the item before it on the page that links to most items, else in the menu of the homepage.
 *
 * @param homepage address of the homepage
 * @param sourceOf the file behind an address
 */
export async function placeItems(
  items: ItemResult[],
  homepage: string,
  sourceOf: SourceOf,
): Promise<ItemResult[]> {
  const hub = await hubOf(items, homepage, sourceOf);
  const neighbours = new Map<ItemResult, Promise<Place | null>>();
  const placeOnHub = (item: ItemResult) => {
    const known = neighbours.get(item) ?? placeOf(item.evidence[0], sourceOf);
    neighbours.set(item, known);
    return known;
  };
  const besideNeighbour = async (index: number): Promise<Place | null> => {
    for (const item of [...items.slice(0, index).reverse(), ...items.slice(index + 1)]) {
      const place = hubPage(item) === hub ? await placeOnHub(item) : null;
      if (place !== null) return place;
    }
    const source = await sourceOf(hub);
    return source && { path: source.path, line: source.menuLine };
  };
  const placed: ItemResult[] = [];
  for (const [index, item] of items.entries()) {
    const finding = item.findings.find(({ severity }) => severity !== 'info');
    const place =
      finding === undefined
        ? null
        : ((NOWHERE.includes(finding.code) ? null : await placeOf(itsRow(item), sourceOf)) ??
          (await besideNeighbour(index)));
    placed.push(place === null ? item : { ...item, place });
  }
  return placed;
}

/** The row a finding speaks of, else the first. */
function itsRow({ findings, evidence }: ItemResult): Evidence | undefined {
  const named = findings.find(({ severity }) => severity !== 'info')?.data.url;
  return evidence.find(({ url }) => url !== null && url === named) ?? evidence[0];
}

/** The page that holds a link, or a text that is none. */
function pageOf({ url, trail, http }: Evidence): string | null {
  if (url === null && http !== null) return http.finalUrl;
  return trail.at(-1)?.url ?? http?.finalUrl ?? null;
}

async function placeOf(row: Evidence | undefined, sourceOf: SourceOf): Promise<Place | null> {
  const page = row && pageOf(row);
  const source = page ? await sourceOf(page) : null;
  if (!row || !page || source === null) return null;
  // Content that stands on a page itself was reached by the last click of its trail.
  const line = linkLine(row, page, source) ?? source.lineOfText(row.label);
  return line === null ? null : { path: source.path, line };
}

/** The link of the same address and words; where none has both, the best there is. */
function linkLine({ url, label, trail }: Evidence, page: string, { links }: SourceFile): number | null {
  const [target, clicked, words] = [
    withoutHash(url ?? ''),
    squeeze(trail.at(-1)?.label ?? ''),
    squeeze(label),
  ];
  let best = { line: 0, fit: 0 };
  for (const link of links) {
    const leadsThere = target !== '' && withoutHash(absolute(link.href, page)) === target;
    const fit = (leadsThere ? 3 : 0) + wordsFit(link.words, words || clicked);
    if (fit > best.fit) best = { line: link.line, fit };
  }
  return best.fit < 2 ? null : best.line;
}

function wordsFit(words: string, wanted: string): number {
  if (wanted === '' || words === '') return 0;
  return words === wanted ? 2 : Number(words.includes(wanted));
}

const withoutHash = (url: string) => url.replace(/#.*$/s, '');
const absolute = (href: string, page: string) =>
  href !== '' && URL.canParse(href, page) ? new URL(href, page).href : '';

/** The page with the links of most items; the homepage where none stands out. */
async function hubOf(items: ItemResult[], homepage: string, sourceOf: SourceOf): Promise<string> {
  const counts = new Map([[homepage, 1]]);
  for (const item of items) {
    const page = hubPage(item);
    if (page !== null) counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  for (const [page] of byCount) if ((await sourceOf(page)) !== null) return page;
  return homepage;
}

const hubPage = ({ verdict, evidence: [row] }: ItemResult): string | null =>
  verdict === 'pass' && row?.url ? (row.trail.at(-1)?.url ?? null) : null;

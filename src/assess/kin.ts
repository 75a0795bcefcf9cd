import type { Words } from '../rules/schema.js';
import type { PageContent, Snapshot } from '../snapshot.js';
import { nameFinder } from './agency-names.js';
import type { Place } from './places.js';

/** Hosts of which anybody may have one, or a part. */
const ANYBODYS: readonly Place[] = ['other', 'storage', 'own'];

/**
 * Tells whether a page on a host of another name, to which the agency's website sends its visitors for its ITA, is kept by
 * the agency itself: it bears the agency's name, or no name and a link back. A province's page about many agencies is not.
 */
export function kinTest({
  agencies,
}: Words): (
  visited: { content: PageContent; url: string },
  snapshot: Snapshot,
  placeOf: (url: string) => Place,
) => boolean {
  const namesIn = nameFinder(agencies);
  const namesOf = ({ title, sections }: PageContent) =>
    namesIn([title, sections.find(({ level }) => level === 1)?.heading ?? ''].join(' · '));
  return ({ content, url }, { pages }, placeOf) => {
    if (!ANYBODYS.includes(placeOf(url))) return false;
    const home = pages.findLast(({ clicks }) => clicks === 0);
    const names = namesOf(content);
    if (names.length > 0)
      return home !== undefined && namesOf(home.content).some((name) => names.includes(name));
    return content.links.some((link) => link.url !== null && placeOf(link.url) === 'own');
  };
}

/** A choice that occurs in so many addresses of one path is combined with others; the name of a page occurs in few. */
const COMBINED = 4;
const MAX_CHOICES = 20;

/** The choices that the addresses of a site make in their queries. */
export interface Facets {
  /** Takes note of an address; to be called once for each. */
  learn(url: string): void;
  /**
   * True for an address made of choices alone (`?type=a&sort=b`): at least two, each of which occurs in many addresses of
   * the same path. `?mod=ita&name=o14` is none: that name occurs there and nowhere else.
   */
  isCombination(url: string): boolean;
}

export function facetsOf(): Facets {
  const seen = new Map<string, number>();
  const names = (url: string) => choicesOf(url).map((choice) => `${pathOf(url)}?${choice}`);
  return {
    learn(url) {
      for (const name of names(url)) seen.set(name, (seen.get(name) ?? 0) + 1);
    },
    isCombination(url) {
      const choices = names(url);
      return choices.length >= 2 && choices.every((name) => (seen.get(name) ?? 0) >= COMBINED);
    },
  };
}

/** True when a link carries on with a choice made in the address of its page. */
export function sharesChoice(url: string, page: string): boolean {
  if (pathOf(url) !== pathOf(page)) return false;
  const made = choicesOf(page);
  return choicesOf(url).some((choice) => made.includes(choice));
}

/** Address without query and fragment: all combinations of one list are one family. */
export function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}

function choicesOf(url: string): string[] {
  const query = url.split('#', 1)[0]?.split('?').slice(1).join('?') ?? '';
  return [...new Set(query.split('&').filter((choice) => choice !== ''))].slice(0, MAX_CHOICES);
}

/**
 * The family an address belongs to: digits folded to `#`, so that the articles of a list, the days of a calendar and the
 * pages of a pagination are one family.
 */
export function addressPattern(url: string): string {
  return url.replace(
    /^(https?:\/\/[^/]*)(.*)$/s,
    (_, origin: string, rest: string) => origin + readable(rest).replace(/\d+/g, '#'),
  );
}

/**
 * A wider family for sampling single articles: below the first folder, a last segment that is a headline (Thai or long)
 * is folded to `*`.
 */
export function articlePattern(url: string): string {
  return addressPattern(url).replace(
    /^(https?:\/\/[^/]+\/[^?]+\/)([^/?]+)(\/?)(?=\?|$)/,
    (whole, start: string, last: string) => (/[\u0e00-\u0e7f]|.{25}/.test(last) ? `${start}*` : whole),
  );
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Percent signs of a part of an address read, or the text as it is where they are no UTF-8. Never throws. */
export const decoded = (text: string): string => attempt(decodeURIComponent, text);

/** The same for a whole address or path: what divides its parts (`%2F`, `%3F`, `%23` …) stays escaped. */
export const decodedAddress = (text: string): string => attempt(decodeURI, text);

function attempt(decode: (text: string) => string, text: string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}

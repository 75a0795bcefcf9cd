/** Names of one script that are looked at. */
const MAX_NAMES = 20;
const DECLARED =
  /\b(?:var|let|const)\s{1,9}([A-Za-z_$][\w$]{0,40})\s{0,9}=\s{0,9}(["'])([^"'\n]{1,2000})\2\s{0,9}(?=[;\n]|$)/g;

/**
 * Puts addresses in the place of the names they were given (`var url = '/home'; location.href = url;`), so that they can be
 * read like any other. Only names that get their one value in the same script; never inside a sum.
 */
export function withNamesFilledIn(code: string): string {
  let text = code;
  for (const [, name = '', quote = '', value = ''] of [...code.matchAll(DECLARED)].slice(0, MAX_NAMES)) {
    const plain = name.replaceAll('$', '\\$');
    const given = code.match(new RegExp(`(?<![\\w$.])${plain}\\s{0,9}[+|?]{0,2}=(?!=)`, 'g')) ?? [];
    if (given.length !== 1) continue;
    const used = new RegExp(
      `(\\blocation(?:\\.href)?\\s{0,9}=\\s{0,9}|\\blocation\\.(?:assign|replace)\\(\\s{0,9})${plain}(?=\\s{0,9}(?:[;)}\\n]|$))`,
      'g',
    );
    text = text.replace(used, (_, before: string) => `${before}${quote}${value}${quote}`);
  }
  return text;
}

/** What XML 1.0 §2.2 forbids, even escaped; text was cleaned before, but a saved result may hold anything. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\r': '&#13;',
};

/** Text for an XML element. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (mark) => ENTITIES[mark] ?? '');
}

/** Text for an attribute; line breaks survive. */
export function xmlAttribute(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"'\t\r]/g, (mark) => ENTITIES[mark] ?? '')
    .replaceAll('\n', '&#10;');
}

type Attributes = Record<string, string | number | undefined>;

/** An element with the attributes that are set and, already written, what stands in it. */
export function xmlElement(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
    .join('');
  if (content.length === 0) return `<${name}${written}/>`;
  return `<${name}${written}>${content.join('')}</${name}>`;
}

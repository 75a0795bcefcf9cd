import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

type Node = Record<string, unknown>;

export interface ReadSheet {
  name: string;
  /** Row by row; '' for an empty cell. */
  rows: (string | number)[][];
  /** Cell → address. */
  links: Map<string, string>;
  /** Tags of the sheet in the order in which they stand. */
  tags: string[];
  xml: string;
}

const LISTS = ['row', 'c', 'si', 'sheet', 'Relationship', 'hyperlink'];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 10_000_000 },
  isArray: (name) => LISTS.includes(name),
});
const ordered = new XMLParser({ preserveOrder: true, processEntities: false });

/** The sheets of a workbook, read from its files; throws when one is not well-formed. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]),
  );
  for (const [path, xml] of Object.entries(files)) {
    const valid = XMLValidator.validate(xml);
    if (valid !== true) throw new Error(`${path}: ${valid.err.msg}`);
  }
  const xml = (path: string) => files[path] ?? '';
  const strings = list(parser.parse(xml('xl/sharedStrings.xml')), 'sst', 'si').map(({ t }) =>
    unescaped(textOf(t)),
  );
  const sheets = list(parser.parse(xml('xl/workbook.xml')), 'workbook', 'sheets', 'sheet');
  return sheets.map(({ name }, at) => {
    const source = xml(`xl/worksheets/sheet${at + 1}.xml`);
    const tree = parser.parse(source) as Node;
    const targets = new Map(
      list(
        parser.parse(xml(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`)),
        'Relationships',
        'Relationship',
      ).map(({ Id, Target }) => [String(Id), String(Target)]),
    );
    const links = list(tree, 'worksheet', 'hyperlinks', 'hyperlink').map(
      (link) => [String(link.ref), targets.get(String(link['r:id'])) ?? ''] as const,
    );
    return {
      name: String(name),
      rows: list(tree, 'worksheet', 'sheetData', 'row').map((row) =>
        list(row, 'c').map((cell) => cellValue(cell, strings)),
      ),
      links: new Map(links),
      tags: childTags(source),
      xml: source,
    };
  });
}

function cellValue(cell: Node, strings: string[]): string | number {
  if ('f' in cell) throw new Error(`a formula in ${String(cell.r)}`);
  if (cell.v === undefined) return '';
  return cell.t === 's' ? (strings[Number(cell.v)] ?? `no string ${String(cell.v)}`) : Number(cell.v);
}

const textOf = (text: unknown): string =>
  typeof text === 'object' && text !== null ? String((text as Node)['#text'] ?? '') : String(text ?? '');

/** `_x0041_` stands for a character. */
const unescaped = (text: string) =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function list(tree: Node, ...path: string[]): Node[] {
  const found = path.reduce<unknown>((node, key) => (node as Node | undefined)?.[key], tree);
  return Array.isArray(found) ? (found as Node[]) : [];
}

function childTags(source: string): string[] {
  const tree = ordered.parse(source) as { worksheet?: Node[] }[];
  return (tree.find((node) => 'worksheet' in node)?.worksheet ?? []).flatMap((node) =>
    Object.keys(node).slice(0, 1),
  );
}

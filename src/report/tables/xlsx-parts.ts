import type writeExcelFile from 'write-excel-file/node';
import type { Options } from 'write-excel-file/node';
import {
  findElement,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { CellLink, MadeSheet } from './xlsx-sheet.js';

const SHEET = 'xl/worksheets/sheet{id}.xml';
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const ONE_WIDE = { fitToWidth: 1, fitToHeight: 0 };
/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 };
/** The name of the sheet and "1 / 3". */
const FOOTER = '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';

type WriteOptions = NonNullable<Parameters<typeof writeExcelFile>[1]>;
type Feature =
  WriteOptions extends Options<infer Content> ? NonNullable<Options<Content>['features']>[number] : never;

/** What the library leaves to others: links, filters, one page wide in print, the heading on every printed page. */
export function sheetParts(made: readonly MadeSheet[]): Feature {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) => withParts(xml, made[sheetIndex]),
          transformElementAttributes: (tag, attributes, _index, _options, { sheetIndex }) => ({
            ...attributes,
            ...(tag === 'pageMargins' ? MARGINS : {}),
            ...(tag === 'pageSetup'
              ? { ...ONE_WIDE, orientation: made[sheetIndex]?.orientation ?? 'landscape' }
              : {}),
          }),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) => made[sheetIndex]?.links.map(relationship).join(''),
        },
        'xl/workbook.xml': { transform: (xml) => withNames(xml, made) },
      },
    },
  };
}

function withParts(xml: string, sheet: MadeSheet | undefined): string {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  const add = (text: string, part: string) =>
    insertElementMarkupAccordingToOrderOfSiblings(text, part, order, 'worksheet');
  const framed = add(add(xml, FIT), FOOTER);
  if (sheet === undefined) return framed;
  const filtered =
    sheet.filter === null
      ? framed
      : add(framed, getSelfClosingTagMarkup('autoFilter', { ref: sheet.filter }));
  return sheet.links.length === 0 ? filtered : withLinks(filtered, sheet.links);
}

/** Links stand behind all conditional formats (the library's own helper would put them behind the first), before the margins. */
function withLinks(xml: string, links: readonly CellLink[]): string {
  const at = findElement(xml, 'pageMargins')?.openingTagStartIndex;
  if (at === undefined) return xml;
  const all = links.map(({ cell }, index) =>
    getSelfClosingTagMarkup('hyperlink', { ref: cell, 'r:id': linkId(index) }),
  );
  return `${xml.slice(0, at)}<hyperlinks>${all.join('')}</hyperlinks>${xml.slice(at)}`;
}

const linkId = (at: number) => `rId-link-${at + 1}`;

const relationship = ({ href }: { href: string }, at: number) =>
  `<Relationship Id="${linkId(at)}" Type="${HYPERLINK}" Target="${sanitizeAttributeValue(href)}" TargetMode="External"/>`;

/** Excel finds a filter and the rows to repeat in print under names of its own. */
function withNames(xml: string, made: readonly MadeSheet[]): string {
  const empty = findElement(xml, 'definedNames');
  if (empty === undefined) return xml;
  const names = made.flatMap(({ sheet, filter, printed }, at) => {
    if (filter === null) return [];
    const place = `'${sheet.sheet.replaceAll("'", "''")}'!`;
    const fixed = (range: string) => sanitizeTextContent(place + range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2'));
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${fixed(filter)}</definedName>`,
      ...(printed === null
        ? []
        : [`<definedName name="_xlnm.Print_Area" localSheetId="${at}">${fixed(printed)}</definedName>`]),
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sanitizeTextContent(place)}$1:$1</definedName>`,
    ];
  });
  return replaceElement(xml, empty, `<definedNames>${names.join('')}</definedNames>`);
}

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
import type { MadeSheet } from './xlsx-sheet.js';

const SHEET = 'xl/worksheets/sheet{id}.xml';
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

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
          transformElementAttributes: (tag, attributes, _index, _options, { sheetIndex }) =>
            tag === 'pageSetup'
              ? {
                  ...attributes,
                  orientation: made[sheetIndex]?.orientation ?? 'landscape',
                  fitToWidth: 1,
                  fitToHeight: 0,
                }
              : attributes,
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
  const parts = ['<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'];
  if (sheet !== undefined && sheet.filter !== null)
    parts.push(getSelfClosingTagMarkup('autoFilter', { ref: sheet.filter }));
  if (sheet !== undefined && sheet.links.length > 0) {
    const links = sheet.links.map(({ cell }, at) =>
      getSelfClosingTagMarkup('hyperlink', { ref: cell, 'r:id': linkId(at) }),
    );
    parts.push(`<hyperlinks>${links.join('')}</hyperlinks>`);
  }
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  return parts.reduce(
    (text, part) => insertElementMarkupAccordingToOrderOfSiblings(text, part, order, 'worksheet'),
    xml,
  );
}

const linkId = (at: number) => `rId-link-${at + 1}`;

const relationship = ({ href }: { href: string }, at: number) =>
  `<Relationship Id="${linkId(at)}" Type="${HYPERLINK}" Target="${sanitizeAttributeValue(href)}" TargetMode="External"/>`;

/** Excel finds a filter and the rows to repeat in print under names of its own. */
function withNames(xml: string, made: readonly MadeSheet[]): string {
  const empty = findElement(xml, 'definedNames');
  if (empty === undefined) return xml;
  const names = made.flatMap(({ sheet, filter }, at) => {
    if (filter === null) return [];
    const place = `'${sheet.sheet.replaceAll("'", "''")}'!`;
    const range = filter.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sanitizeTextContent(place + range)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sanitizeTextContent(place)}$1:$1</definedName>`,
    ];
  });
  return replaceElement(xml, empty, `<definedNames>${names.join('')}</definedNames>`);
}

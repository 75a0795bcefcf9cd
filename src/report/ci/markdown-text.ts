import { cleanText } from '../../text/clean.js';

/** An empty comment parts what would become a mention, an issue or a mail address; a backslash cannot, it is gone by then. */
const PARTED = '<!-- -->';

/**
 * Text of a website as it stands, in one line of Markdown: no emphasis, code, link, picture, HTML, table cell, formula,
 * mention or address that becomes a link by itself.
 */
export function md(text: string): string {
  return cleanText(text)
    .replace(/[\\`*_{}[\]<>|~&]/g, '\\$&')
    .replace(/^([-+=]|\d+(?=[.)](?: |$)))/, (start) =>
      /\d/.test(start) ? `${start}${PARTED}` : `\\${start}`,
    )
    .replace(/(www)\./gi, `$1${PARTED}.`)
    .replace(/:(?=\/\/)/g, `:${PARTED}`)
    .replace(/(mailto|xmpp):/gi, `$1${PARTED}:`)
    .replace(/@/g, `@${PARTED}`)
    .replace(/#/g, `#${PARTED}`)
    .replace(/(GH)-(?=\d)/gi, `$1${PARTED}-`)
    .replace(/\$/g, '<span>$</span>');
}

/** Text in bold; nothing for nothing. */
export const bold = (text: string): string => (text.trim() === '' ? '' : `**${md(text)}**`);

/** A table; the cells are Markdown already and hold no line break. */
export function mdTable(head: string[], rows: string[][], numbersFrom = head.length): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at >= numbersFrom ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

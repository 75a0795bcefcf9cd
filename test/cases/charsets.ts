import type { Case } from './case.js';
import { body, home, PDF, STRUCTURE } from './pages.js';

/** Thai in one byte a letter: TIS-620 and its kin differ only in characters that are not used here. */
const tis = (text: string) =>
  Buffer.from(
    [...text].map((each) => {
      const code = each.codePointAt(0) ?? 63;
      return code >= 0xe01 && code <= 0xe5b ? code - 0xe01 + 0xa1 : code < 128 ? code : 63;
    }),
  );
const meta = (...names: string[]) => names.map((name) => `<meta charset="${name}">`).join('');
const homepage = (head: string) => home().replace('<meta charset="utf-8">', head);
const one = (name: string, bytes: Buffer, header = ''): Case => ({
  group: 'Charsets',
  name,
  routes: () => ({
    '/': body(bytes, { 'content-type': `text/html${header ? `; charset=${header}` : ''}` }),
    '/report.pdf': PDF,
    '/structure': STRUCTURE,
  }),
  expect: { o13: 'pass', o1: 'pass', o43: 'fail not-present' },
  complete: true,
});
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** What the bytes of old Thai pages are, and what they say they are. */
export const CHARSETS: Case[] = [
  ...['TIS-620', 'tis620', 'windows-874', 'cp874', 'x-windows-874', 'ISO-8859-11'].flatMap((name) => [
    one(`${name} in the header`, tis(homepage('')), name),
    one(`${name} in a meta`, tis(homepage(meta(name)))),
  ]),
  one('TIS-620, undeclared', tis(homepage(''))),
  one('TIS-620 that says UTF-8 in the header', tis(homepage('')), 'utf-8'),
  one('TIS-620 that says UTF-8 in a meta', tis(homepage(meta('utf-8')))),
  one('TIS-620 with three metas that contradict', tis(homepage(meta('utf-8', 'iso-8859-1', 'big5')))),
  one(
    'UTF-8 with three metas that contradict',
    Buffer.from(homepage(meta('tis-620', 'iso-8859-1', 'utf-8'))),
  ),
  one('UTF-8, undeclared', Buffer.from(homepage(''))),
  one('UTF-8 that says TIS-620', Buffer.from(homepage(meta('tis-620'))), 'tis-620'),
  one(
    'UTF-8 with a BOM that says windows-874',
    Buffer.concat([BOM, Buffer.from(homepage(meta('windows-874')))]),
    'windows-874',
  ),
  one('UTF-16 with a BOM', Buffer.from(`\ufeff${homepage('')}`, 'utf16le')),
];

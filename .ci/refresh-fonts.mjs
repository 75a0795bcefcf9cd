// Writes src/report/html/fonts.ts from the files of @fontsource/sarabun: the font of the HTML report, Thai and Latin, 400 and 700.
// Run after an update of that package: node .ci/refresh-fonts.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const folder = import.meta.resolve('@fontsource/sarabun/package.json');
const file = (name) => new URL(name, folder);

// The licence asks that it goes with every copy; the first line names each file of the family, once is enough.
const licence = readFileSync(file('LICENSE'), 'utf8')
  .replace(/^(Copyright.*?\)).*/, '$1')
  .trim();
if (/\*\/|[`\\]|\$\{/.test(licence)) throw new Error('the licence cannot stand in a CSS comment');

const faces = ['thai', 'latin'].flatMap((script) =>
  [400, 700].map((weight) => {
    const name = `sarabun-${script}-${weight}-normal`;
    const css = readFileSync(file(`${weight}.css`), 'utf8');
    const range = css.split(`/* ${name} */`)[1].match(/unicode-range: ([^;]+);/)[1];
    const data = readFileSync(file(`files/${name}.woff2`)).toString('base64');
    return { weight, range, data };
  }),
);

const css = faces.map(
  ({ weight, range, data }) =>
    `@font-face{font-family:Sarabun;font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${data}) format("woff2")}`,
);

writeFileSync(
  new URL('../src/report/html/fonts.ts', import.meta.url),
  `// Made by .ci/refresh-fonts.mjs from @fontsource/sarabun; do not edit.

/** The font of the page, its licence before it. */
export const FONT_FACES = \`/*
${licence}
*/
${css.join('\n')}
\`;
`,
);

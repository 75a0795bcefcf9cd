import { createHash } from 'node:crypto';
import { cleanText } from '../../text/clean.js';
import { homepageUnreadable } from '../homepage.js';
import { About } from './about.js';
import { Chart } from './chart.js';
import { client } from './client.js';
import { Comparison } from './comparison.js';
import { NotLookedAt } from './crawl.js';
import { First, stepsOf } from './first.js';
import { Head, Warnings } from './head.js';
import { Patterns } from './icons.js';
import { Items } from './items.js';
import { Methods } from './methods.js';
import type { Page } from './page.js';
import { words } from './say.js';
import { Score } from './score.js';
import { STYLE } from './style.js';
import { Say } from './text.js';

/** As browsers read it: they turn every line ending into a line feed before they compare the hash. */
const SCRIPT = `(${client.toString().replace(/\r\n?/g, '\n')})();`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may be loaded, sent or run but what stands in the file itself, told by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hash(STYLE)}`,
  `script-src ${hash(SCRIPT)}`,
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The whole page. */
export function Document({ page }: { page: Page }) {
  const { agency, ruleSet } = page.result;
  const name = cleanText(agency.name ?? agency.homepage);
  const about = words('title', { year: ruleSet.fiscalYear });
  const title = { th: `${about.th} · ${name}`, en: `${about.en} · ${name}` };
  const steps = stepsOf(page);
  return (
    <html lang={page.lang} data-title-th={title.th} data-title-en={title.en}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{title[page.lang]}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <Patterns />
        <a class="skip" href="#items">
          <Say word="skip" />
        </a>
        <LanguageSwitch lang={page.lang} />
        <Head page={page} />
        <main>
          <Warnings page={page} />
          <Score page={page} />
          <First page={page} steps={steps} />
          <Comparison page={page} />
          {!homepageUnreadable(page.result) && (
            <>
              <Chart page={page} />
              <Methods page={page} />
            </>
          )}
          <Items page={page} steps={steps} />
          <NotLookedAt page={page} />
        </main>
        <About page={page} />
        <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />
      </body>
    </html>
  );
}

/** Works without the script too: the style sheet looks at which one is chosen. */
function LanguageSwitch({ lang }: { lang: 'th' | 'en' }) {
  return (
    <nav class="languages" aria-label="ภาษา · Language">
      {(
        [
          ['th', 'ไทย'],
          ['en', 'English'],
        ] as const
      ).map(([value, name]) => (
        <label key={value}>
          <input
            type="radio"
            name="lang"
            id={`lang-${value}`}
            value={value}
            checked={lang === value}
            autocomplete="off"
          />
          {/* Not the lang attribute of the bilingual texts: both names are always shown. */}
          <b lang={value}>{name}</b>
        </label>
      ))}
    </nav>
  );
}

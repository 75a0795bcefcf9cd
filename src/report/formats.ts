import { says } from '../match/says.js';
import type { Result } from '../result/schema.js';
import type { Rules } from '../rules/schema.js';
import type { Lang } from './words.js';

/** What a reporter may know beside the Result. */
export interface ReportContext {
  lang: Lang;
  /** The rules of the check: words for causes, English names, advice. */
  rules: Rules;
  /** An older Result of the same agency, for the formats that can compare. */
  baseline?: Result;
}

/** A Result in one form. Pure: no clock, no network, no files; the same Result and context give the same bytes. */
export type Reporter = (
  result: Result,
  context: ReportContext,
) => string | Uint8Array | Promise<string | Uint8Array>;

interface Format {
  /** Ends of file names, in lower case; where two fit, the longer one counts. */
  endings: readonly string[];
  /** Loaded when it is asked for, so that a format costs nothing where it is not used. */
  load: () => Promise<Reporter>;
  /** True for what `--format` may print: text that is read in a log or by a program. */
  printed?: true;
}

/** Columns of a text that goes to a file or a pipe. */
export const PLAIN_COLUMNS = 100;

const text: Format['load'] = async () => {
  const { renderTerminal } = await import('./terminal.js');
  return (result, { lang, rules, baseline }) =>
    renderTerminal(result, {
      lang,
      color: false,
      width: PLAIN_COLUMNS,
      quiet: false,
      causes: rules.findings.causes,
      ruleSet: rules.ruleSet,
      isGeneric: says(rules.words.generic),
      ...(baseline === undefined ? {} : { baseline }),
    });
};

const FORMATS = {
  json: { endings: ['.json'], load: async () => (await import('./json.js')).renderJson, printed: true },
  text: { endings: ['.txt'], load: text, printed: true },
  html: { endings: ['.html', '.htm'], load: async () => (await import('./html/html.js')).renderHtml },
  csv: { endings: ['.csv'], load: async () => (await import('./csv.js')).renderCsv, printed: true },
  xlsx: { endings: ['.xlsx'], load: async () => (await import('./xlsx.js')).renderXlsx },
  md: { endings: ['.md'], load: async () => (await import('./markdown.js')).renderMarkdown, printed: true },
  github: { endings: [], load: async () => (await import('./github.js')).renderGithub, printed: true },
  junit: {
    endings: ['.junit.xml'],
    load: async () => (await import('./junit.js')).renderJunit,
    printed: true,
  },
  sarif: { endings: ['.sarif'], load: async () => (await import('./sarif.js')).renderSarif, printed: true },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** The formats `--format` knows, in the order of the table. */
export const PRINTED: readonly FormatName[] = (Object.entries(FORMATS) as [FormatName, Format][])
  .filter(([, { printed }]) => printed === true)
  .map(([name]) => name);

/** All endings that `-o` writes, in the order of the table. */
export const ENDINGS: readonly string[] = Object.values(FORMATS).flatMap(({ endings }) => endings);

/** The format a file name asks for by its ending; null when none fits. */
export function formatOf(path: string): FormatName | null {
  const name = path.toLowerCase();
  let found: { format: FormatName; length: number } | null = null;
  for (const [format, { endings }] of Object.entries(FORMATS) as [FormatName, Format][]) {
    for (const ending of endings) {
      if (name.endsWith(ending) && ending.length > (found?.length ?? 0))
        found = { format, length: ending.length };
    }
  }
  return found?.format ?? null;
}

/** A Result in the form a format names. */
export async function render(
  format: FormatName,
  result: Result,
  context: ReportContext,
): Promise<string | Uint8Array> {
  const reporter: Reporter = await FORMATS[format].load();
  return reporter(result, context);
}

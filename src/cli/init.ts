import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { KnownError } from '../errors.js';
import type { Lang } from '../report/words.js';
import { isFile } from '../rules/files.js';
import { helpIn } from './help.js';
import { langOption } from './lang-option.js';
import { exampleHelp } from './manual/examples.js';
import { webAddress } from './option-values.js';
import { writeWhole } from './output-files.js';
import { write } from './streams.js';

/** The package's folder: two levels up, from src/cli as from dist/cli. */
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
const NAME = 'oit.config.yaml';

interface InitFlags {
  url?: string;
  force?: true;
  lang: Lang;
}

/** Adds `oit init`: the settings file, every key explained, in this folder. */
export function registerInit(program: Command, lang: Lang): void {
  program
    .command('init')
    .description(`เขียน ${NAME} พร้อมคำอธิบายทุกคีย์ · write ${NAME}, every key explained`)
    .option('--url <url>', 'ที่อยู่หน้าเว็บไซต์หลัก · homepage address', webAddress('--url'))
    .option('--force', 'เขียนทับไฟล์ที่มีอยู่ · overwrite the file that is there')
    .addOption(langOption('ภาษา · language'))
    .configureHelp(helpIn(lang))
    .addHelpText('after', exampleHelp('init', lang))
    .action(async ({ url, force, lang: chosen }: InitFlags) => {
      if (!force && (await isFile(NAME))) throw alreadyThere();
      await writeWhole(NAME, settingsText(await readFile(EXAMPLE, 'utf8'), url, process.cwd()));
      await write(process.stdout, `${nextSteps(url)[chosen]}\n`);
    });
}

const EXAMPLE = resolve(PACKAGE, 'fixtures', 'oit.config.example.yaml');

function alreadyThere(): KnownError {
  return new KnownError(
    `มี ${NAME} อยู่แล้ว ไม่ได้เขียนทับ ถ้าต้องการเขียนใหม่ ใช้ oit init --force`,
    `${NAME} is there already and was left as it is; write it anew with oit init --force`,
  );
}

/** The commented example as a file of one's own: its schema found from there, its target filled in. */
export function settingsText(example: string, url: string | undefined, folder: string): string {
  const schema = schemaFrom(folder);
  const text =
    schema === null
      ? example.replace(/^# yaml-language-server: .*\n/m, '')
      : example.replace(/(\$schema=).*/, (_, key: string) => `${key}${schema}`);
  // JSON is YAML: no address can become anything but a text.
  return url === undefined ? text : text.replace(/^#target: .*/m, () => `target: ${JSON.stringify(url)}`);
}

/** The schema, where the package lies below the folder (node_modules); null elsewhere: what npx fetched will not stay. */
function schemaFrom(folder: string): string | null {
  const file = relative(folder, resolve(PACKAGE, 'dist', 'schema', 'config.schema.json'));
  const isBelow = !file.startsWith('..') && resolve(file) !== file;
  return isBelow ? `./${file.split(sep).join('/')}` : null;
}

function nextSteps(url: string | undefined): Record<Lang, string> {
  const [th, en] =
    url === undefined
      ? [
          `เปิด ${NAME} แล้วใส่ target (ที่อยู่หรือโฟลเดอร์ของเว็บไซต์)`,
          `open ${NAME} and set target (address or folder)`,
        ]
      : [`เปิด ${NAME} ดูว่ามีอะไรตั้งได้อีก`, `open ${NAME} to see what else can be set`];
  return {
    th: `เขียน ${NAME} แล้ว\n  1. ${th}\n  2. สั่ง oit check`,
    en: `Wrote ${NAME}\n  1. ${en}\n  2. run oit check`,
  };
}

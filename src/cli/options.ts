import type { Command } from 'commander';
import { DEFAULTS, type RenderMode } from '../crawl/options.js';
import { ENDINGS, type FormatName, PRINTED } from '../report/formats.js';
import type { Lang } from '../report/words.js';
import { DEFAULT_RULES } from '../rules/load.js';
import { langOption } from './lang-option.js';
import {
  addHeader,
  agencyName,
  append,
  contactAddress,
  fiscalYear,
  headerText,
  numberIn,
  oneOf,
  onlyOneOf,
  webAddress,
} from './option-values.js';

/** What `oit check` was told on the command line, values checked. */
export interface CheckFlags {
  rules?: string;
  fiscalYear?: number;
  agencyName?: string;
  agencyType?: string;
  maxClicks: number;
  maxPages: number;
  concurrency?: number;
  /** Milliseconds between two requests to a host. */
  delay?: number;
  /** Seconds for one request. */
  timeout: number;
  header?: Record<string, string>;
  userAgent?: string;
  contact?: string;
  ignoreRobots?: true;
  insecure?: true;
  allowPrivate?: true;
  render: RenderMode;
  /** Seconds for the whole run. */
  maxTime: number;
  cache?: string;
  baseUrl?: string;
  evidence?: string;
  output?: string[];
  json?: true;
  /** What is printed in place of the report for people. */
  format?: FormatName;
  minScore?: number;
  baseline?: string;
  strict?: true;
  lang: Lang;
  quiet?: true;
  /** A settings file, or false for none. */
  config?: string | false;
}

/** `.htm` is an `.html` by its older name: not worth a word. */
const WRITTEN = ENDINGS.filter((ending) => ending !== '.htm').join(' ');

const RENDER_MODES: readonly RenderMode[] = ['auto', 'never', 'always'];

const whole = (least: number, most: number) => ({ least, most, whole: true });
const any = (least: number, most: number) => ({ least, most, whole: false });

/** Adds the options of DESIGN §4 that this version knows; defaults are the crawl's own (DESIGN §3). */
export function addCheckOptions(command: Command): Command {
  return command
    .option(
      '--rules <id|file>',
      usually('ชุดกติกา หรือไฟล์กติกาของตนเอง', 'a rule set, or your own rule file', DEFAULT_RULES),
    )
    .option('--fiscal-year <year>', 'ปีงบประมาณ พ.ศ. · fiscal year, B.E.', fiscalYear)
    .option(
      '--agency-name <text>',
      'ชื่อหน่วยงาน แสดงเป็นหัวเรื่องของรายงาน · name of the agency, the title of the reports',
      agencyName,
    )
    .option(
      '--agency-type <type>',
      'ประเภทหน่วยงาน: แสดงสิ่งที่กติกาขอเพิ่ม · shows what the rules ask of that type beside the rest',
    )
    .option(
      '--max-clicks <n>',
      'จำนวนคลิกสูงสุดจากหน้าแรก · clicks from the homepage',
      numberIn('--max-clicks', whole(1, 20)),
      DEFAULTS.maxClicks,
    )
    .option(
      '--max-pages <n>',
      'จำนวนหน้าสูงสุดที่อ่าน · pages read at most',
      numberIn('--max-pages', whole(1, 100_000)),
      DEFAULTS.maxPages,
    )
    .option(
      '--concurrency <n>',
      usually(
        'จำนวนคำขอพร้อมกันต่อเครื่อง',
        'requests at once per host',
        DEFAULTS.public.concurrency,
        DEFAULTS.local.concurrency,
      ),
      numberIn('--concurrency', whole(1, 32)),
    )
    .option(
      '--delay <ms>',
      usually('พักระหว่างคำขอ มิลลิวินาที', 'pause per host, ms', DEFAULTS.public.delayMs, DEFAULTS.local.delayMs),
      numberIn('--delay', whole(0, 60_000)),
    )
    .option(
      '--timeout <s>',
      'รอคำขอหนึ่งนานสุด วินาที · one request with its answer, seconds',
      numberIn('--timeout', any(0.1, 600)),
      DEFAULTS.timeoutMs / 1000,
    )
    .option(
      '--max-time <s>',
      'เวลารวมสูงสุด วินาที แล้วรายงานเท่าที่ได้ · whole run, s; then reports what is known',
      numberIn('--max-time', any(1, 86_400)),
      DEFAULTS.maxTimeMs / 1000,
    )
    .option(
      '--header <name:value>',
      'ส่วนหัวที่ส่งเพิ่ม เฉพาะที่อยู่ที่พิมพ์ ใช้ซ้ำได้ · sent to the typed origin only, repeatable',
      addHeader,
    )
    .option('--user-agent <text>', 'ชื่อโปรแกรมที่แจ้งเว็บไซต์ · User-Agent to send', headerText('--user-agent'))
    .option(
      '--contact <address>',
      'อีเมลหรือเว็บให้เว็บไซต์ติดต่อกลับ · contact address, in the User-Agent',
      contactAddress,
    )
    .option('--ignore-robots', 'ไม่ทำตาม robots.txt (เว็บไซต์ของตนเอง) · do not obey robots.txt (your own site)')
    .option('--insecure', 'ยอมรับใบรับรอง (https) ที่ไม่ถูกต้อง · accept bad TLS certificates')
    .option('--allow-private', 'ยอมให้ไปที่อยู่ภายในที่เว็บไซต์ลิงก์ไป · follow links to private addresses')
    .option(
      '--render <when>',
      'เปิดหน้าสคริปต์ด้วยเบราว์เซอร์ auto never always · browser for scripts: auto never always',
      oneOf('--render', RENDER_MODES),
      DEFAULTS.render,
    )
    .option(
      '--cache <dir>',
      'โฟลเดอร์เก็บคำตอบ ใช้ซ้ำเมื่อเว็บไซต์ว่าไม่เปลี่ยน · keeps answers, used again while unchanged',
    )
    .option(
      '--base-url <url>',
      'ที่อยู่จริงของเว็บไซต์ในโฟลเดอร์ · the real address of a site in a folder',
      webAddress('--base-url'),
    )
    .option('-o, --output <file>', `เขียนลง ${WRITTEN} ใช้ซ้ำได้ · ${WRITTEN}, repeatable`, append)
    .option(
      '--format <name>',
      `แสดงทาง stdout เป็น ${PRINTED.join(' ')} · print ${PRINTED.join(' ')}`,
      onlyOneOf('--format', PRINTED),
    )
    .option('--evidence <dir>', 'เก็บหลักฐานลงโฟลเดอร์ใหม่ · keeps what was received in a new folder')
    .option('--json', 'แสดง JSON เท่านั้น · the result as JSON on stdout, nothing else')
    .option(
      '--min-score <n>',
      'ผ่านเมื่อได้คะแนนอย่างน้อย n · exit 0 from this score on',
      numberIn('--min-score', any(0, 100)),
    )
    .option(
      '--baseline <file>',
      'ผลครั้งก่อน (.json) ไม่ผ่านเฉพาะเมื่อแย่ลง · an older result: exit 1 only for what got worse',
    )
    .option('--strict', 'นับรายการที่ต้องตรวจเองเป็นไม่ผ่าน · count reviews as failures (exit status)')
    .addOption(langOption('ภาษาของรายงาน · language of the report'))
    .option('--quiet', 'แบบสั้น: สรุป รายการที่ไม่ผ่าน และสิ่งที่ควรทำ · short: summary, a line per fail, next steps')
    .option(
      '--config <file>',
      'ไฟล์ตั้งค่า (ปกติ หา oit.config.yaml) · settings (default: the nearest oit.config.yaml)',
    )
    .option('--no-config', 'ไม่อ่านไฟล์ตั้งค่าใด · read no settings file');
}

/** Both halves of a help text, with a default that commander does not know since it depends on what is checked. */
function usually(th: string, en: string, value: string | number, folder?: number): string {
  const [thMore, enMore] = folder === undefined ? ['', ''] : [` โฟลเดอร์ ${folder}`, `; folder: ${folder}`];
  return `${th} (ปกติ ${value}${thMore}) · ${en} (default: ${value}${enMore})`;
}

import type { Lang } from '../../report/words.js';
import { displayWidth } from '../../text/width.js';

interface Example {
  line: string;
  th: string;
  en: string;
}

/** What one types, for each command: stands in its help and on its manual page. The first one is the help's. */
export const EXAMPLES: Record<string, readonly [Example, ...Example[]]> = {
  check: [
    {
      line: 'oit check https://www.example.go.th -o report.html',
      th: 'ตรวจเว็บไซต์ และเก็บผลไว้',
      en: 'check a website and keep the result',
    },
    {
      line: 'oit check ./public --base-url https://www.example.go.th/ --strict --min-score 85',
      th: 'ด่านของเว็บไซต์ที่สร้างใน CI',
      en: 'gate for a website built in CI',
    },
  ],
  report: [
    {
      line: 'oit report result.json -o report.html -o report.xlsx',
      th: 'ทำรายงานจากผลที่เก็บไว้',
      en: 'make reports from a kept result',
    },
  ],
  diff: [
    {
      line: 'oit diff old.json new.json',
      th: 'อะไรดีขึ้น อะไรแย่ลง',
      en: 'what got better, what got worse',
    },
  ],
  init: [
    {
      line: 'oit init --url https://www.example.go.th',
      th: 'แล้วสั่ง oit check ได้เลย',
      en: 'then oit check is enough',
    },
  ],
  match: [
    {
      line: 'oit match "O12 รายงานการกำกับติดตาม"',
      th: 'ป้ายนี้คือรายการใด',
      en: 'which item is this label',
    },
  ],
  rules: [{ line: 'oit rules show o12', th: 'ทุกอย่างเกี่ยวกับ o12', en: 'everything about o12' }],
  'rules list': [{ line: 'oit rules list --lang en', th: 'ชื่อเป็นอังกฤษ', en: 'with English titles' }],
  'rules show': [{ line: 'oit rules show o12', th: 'ทุกอย่างเกี่ยวกับ o12', en: 'everything about o12' }],
  'rules check': [
    { line: 'oit rules check my-rules.yaml', th: 'หาที่ผิดในไฟล์กติกา', en: 'find faults in a rule file' },
  ],
  completion: [
    {
      line: 'oit completion bash >> ~/.bashrc',
      th: 'เปิด bash ใหม่ แล้วกด Tab',
      en: 'open a new bash, then press Tab',
    },
    {
      line: 'oit completion zsh > ~/.zsh/completions/_oit',
      th: 'โฟลเดอร์ที่อยู่ใน fpath',
      en: 'a folder that is in fpath',
    },
    { line: 'oit completion fish > ~/.config/fish/completions/oit.fish', th: 'fish', en: 'fish' },
    { line: 'oit completion powershell >> $PROFILE', th: 'PowerShell', en: 'PowerShell' },
  ],
};

/** The first example of a command, as its help ends with it. */
export function exampleHelp(command: string, lang: Lang): string {
  const example = EXAMPLES[command]?.[0];
  if (example === undefined) return '';
  const line = `${lang === 'th' ? 'ตัวอย่าง' : 'Example'}: ${example.line}`;
  const explained = `${line}  # ${example[lang]}`;
  return `\n${displayWidth(explained) <= COLUMNS ? explained : line}`;
}

/** The help must fit a window of this width. */
const COLUMNS = 80;

import type { Issue } from './issues.js';

/** Keys that stand in one kind of shared file and in no rule set. */
const SIGNS = {
  'words.yaml': ['generic', 'hubs', 'noContent', 'hosts'],
  'findings.yaml': ['findings', 'causes', 'doubts'],
} as const;

/** A words or findings file given as a rule set: one line that says so, in place of one for each of its keys. */
export function mistakenFile(data: unknown): Issue[] {
  if (typeof data !== 'object' || data === null || 'items' in data) return [];
  return Object.entries(SIGNS).flatMap(([name, keys]): Issue[] =>
    keys.filter((key) => key in data).length < 2
      ? []
      : [
          {
            path: [],
            th: `ไฟล์นี้เป็นแบบ ${name} ไม่ใช่ชุดกติกา: ตั้งชื่อว่า ${name} แล้ววางไว้ข้างชุดกติกา`,
            en: `this looks like a ${name}, not a rule set: name it ${name} and put it beside the rule set`,
          },
        ],
  );
}

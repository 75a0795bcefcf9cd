import type { Words } from '../rules/schema.js';
import { normalise, squeeze } from '../text/normalise.js';

/** Longer texts talk of many things; a name stands near the start. */
const MOST = 400;
const LEAST_NAME = 3;

/**
 * Finds the proper names of agencies in a text: "ตัวอย่าง" in "เทศบาลตำบลตัวอย่าง อำเภอกลาง". `agencies` as in rules/words.yaml: how names
 * begin, where they end, and what is no name ("โรงเรียนของเรา").
 */
export function nameFinder({ begin, end, noName }: Words['agencies']): (text: string) => string[] {
  const starts = begin.map(normalise).sort((a, b) => b.length - a.length);
  const stops = end.map(normalise);
  const others = noName.map(squeeze);

  return (text) => {
    const rest = normalise(text.slice(0, MOST));
    const names: string[] = [];
    for (let at = 0; at < rest.length; ) {
      const start = starts.find((word) => rest.startsWith(word, at));
      at += start?.length ?? 1;
      if (start === undefined) continue;
      const word = /^[ .]{0,3}([ก-๎]+)/.exec(rest.slice(at))?.[1] ?? '';
      const cuts = stops.map((stop) => word.indexOf(stop)).filter((found) => found > 0);
      const name = squeeze(word.slice(0, Math.min(word.length, ...cuts)));
      if (name.length >= LEAST_NAME && !others.some((other) => name.startsWith(other))) names.push(name);
    }
    return names;
  };
}

/** "บ้านตัวอย่าง" and "ตัวอย่าง" may be one agency. */
export const isSameName = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

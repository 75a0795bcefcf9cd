import { cleanText } from '../../text/clean.js';
import { type Both, type PageWord, WORDS } from './words.js';

export type Filling = Readonly<Record<string, string | number>>;

/** Words of the page in both languages; `{name}` places are filled from `data`, `{name:one|more}` by its number. */
export function words(key: PageWord, data: Filling = {}): Both {
  return { th: fill(WORDS[key].th, data), en: fill(WORDS[key].en, data) };
}

function fill(text: string, data: Filling): string {
  return text.replace(
    /\{(\w+)(?::([^|{}]+)\|([^|{}]+))?\}/g,
    (place, name: string, one?: string, more?: string) => {
      if (!Object.hasOwn(data, name)) return place;
      return (data[name] === 1 ? one : more) ?? cleanText(String(data[name]));
    },
  );
}

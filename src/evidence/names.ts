import type { Target } from '../snapshot.js';

type Kind = Exclude<Target['sniffed'], ''>;

/** Endings an office file may keep: those that hold no macros. */
const OFFICE = /\.(docx?|xlsx?|pptx?|odt|ods|odp|rtf)$/i;
const IMAGE = /\.(png|jpe?g|gif|webp|bmp|tiff?)$/i;
const TEXT = /\.(txt|xml|json|csv)$/i;
const SLUG = 40;

/**
 * A name for the body of an answer that no file system minds and no website chooses: the number comes first, so it is never a
 * device of Windows; of the address only letters, digits and `-` are left; the ending follows from the bytes.
 */
export function bodyName(number: string, url: string, kind: Kind): string {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return `${number}${slugOf(path)}${endingOf(path, kind)}`;
}

function slugOf(path: string): string {
  const last = path.split('/').findLast((part) => part !== '') ?? 'home';
  const slug = decoded(last)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .slice(0, SLUG)
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return slug === '' ? '' : `-${slug}`;
}

function endingOf(path: string, kind: Kind): string {
  const own = (pattern: RegExp, other: string) => pattern.exec(path)?.[0].toLowerCase() ?? other;
  switch (kind) {
    case 'html':
      return '.html';
    case 'pdf':
      return '.pdf';
    case 'office':
      return own(OFFICE, '.bin');
    case 'image':
      return own(IMAGE, '.bin');
    case 'text':
      return own(TEXT, '.txt');
    case 'zip':
      return '.zip';
    default:
      return '.bin';
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

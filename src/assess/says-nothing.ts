import type { Recogniser } from './recogniser.js';

/** "20230401 0001", "scan0012": numbers with a few letters, as scanners and upload forms name files. */
const CODE = /^[\d\s()[\].,]*(?:[a-z]{1,5}[\d\s()[\].,]+){0,12}[a-z]{0,5}$/i;
const MAX_CODE = 48;

/** A test whether words say nothing of a link's target: none at all, "คลิก", a date, a file name that is a code. */
export function saysNothing(recogniser: Recogniser): (text: string) => boolean {
  return (text) => {
    if (text === '' || recogniser.isGeneric(text)) return true;
    if (text.length > MAX_CODE) return false;
    const name = text.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[-_+]+/g, ' ');
    return /\d/.test(name) && CODE.test(name);
  };
}

import type { Result } from '../result/schema.js';
import type { Caution } from './difference.js';
import { samePath } from './same-path.js';

/** What must be known before the difference of two Results is believed. */
export function cautionsOf(before: Result, after: Result): Caution[] {
  const found: [Caution, boolean][] = [
    ['other-homepage', !areFolders(before, after) && !shareAddress(before, after)],
    ['other-folder', areFolders(before, after) && !shareFolder(before, after)],
    ['swapped', Date.parse(before.checkedAt) > Date.parse(after.checkedAt)],
    ['other-rules', before.ruleSet.version !== after.ruleSet.version],
    ['other-tool', before.tool.version !== after.tool.version],
    ['other-options', otherOptions(before, after).length > 0],
  ];
  return found.filter(([, holds]) => holds).map(([caution]) => caution);
}

/** The real address of a folder is told by `other-homepage`; limits of time alone change no verdict of a run that ended. */
const NO_MATTER = ['baseUrl', 'maxTimeSeconds', 'timeoutSeconds'];

/** Names of the settings that differ between the two runs; one that only the newer tool knows is no difference. */
export function otherOptions({ options: before }: Result, { options: after }: Result): string[] {
  const names = Object.keys(after).filter((name) => Object.hasOwn(before, name) && !NO_MATTER.includes(name));
  return names.filter((name) => before[name] !== after[name]).sort();
}

/** One website: an address of the one is an address of the other, whatever http or https, www. and the last slash. */
function shareAddress(before: Result, after: Result): boolean {
  const [old, now] = [addresses(before), addresses(after)];
  return old.length === 0 || now.length === 0 || old.some((address) => now.includes(address));
}

const isFolder = ({ agency }: Result) => !/^https?:/i.test(agency.homepage);

/** Two folders whose real addresses are not both known: then only their paths can tell. */
const areFolders = (before: Result, after: Result) =>
  [before, after].every(isFolder) &&
  ![before, after].every(({ options }) => typeof options.baseUrl === 'string');

const shareFolder = (before: Result, after: Result) =>
  samePath(before.agency.homepage, after.agency.homepage);

/** A folder without --base-url has none: it is served at another port each time. */
function addresses(result: Result): string[] {
  const { agency, options } = result;
  if (isFolder(result) && typeof options.baseUrl !== 'string') return [];
  return [agency.homepage, agency.finalUrl].filter((url) => URL.canParse(url)).map(plain);
}

function plain(address: string): string {
  const { hostname, port, pathname } = new URL(address);
  return `${hostname.replace(/^www\./, '')}:${port}${pathname.replace(/\/+$/, '')}`;
}

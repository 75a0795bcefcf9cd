import type { Case } from './case.js';
import { CHARSETS } from './charsets.js';
import { COMMAND } from './command.js';
import { GETTING_IN } from './getting-in.js';
import { MUCH } from './much.js';
import { MUCH_LINKS } from './much-links.js';
import { OFF_SITE } from './off-site.js';
import { ROBOTS } from './robots.js';
import { SLOW } from './slow.js';
import { TRUTH } from './truth.js';

/** Every case, in the order of the table. */
export const CASES: readonly Case[] = [
  ...TRUTH,
  ...GETTING_IN,
  ...CHARSETS,
  ...SLOW,
  ...MUCH,
  ...MUCH_LINKS,
  ...ROBOTS,
  ...OFF_SITE,
  ...COMMAND,
];

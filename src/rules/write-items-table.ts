import { writeFile } from 'node:fs/promises';
import { itemsTable } from './items-table.js';
import { loadRules } from './load.js';

// Run by `npm run rules:docs` from the folder of the package: writes rules/ITEMS.md anew.
const { ruleSet } = await loadRules();
await writeFile(new URL('../../rules/ITEMS.md', import.meta.url), itemsTable(ruleSet));

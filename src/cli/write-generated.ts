import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../version.js';
import { configJsonSchema } from './config/schema.js';
import { createProgram } from './main.js';
import { manualPages } from './manual/page.js';

// Run by `npm run build` after the compiler: the schema of the settings file and the manual pages. Those are
// English: groff loses the vowels and tone marks above Thai letters.
const dist = fileURLToPath(new URL('../', import.meta.url));
const program = createProgram('en');
const check = program.commands.find((command) => command.name() === 'check');
if (check === undefined) throw new Error('there is no oit check');
const files = [
  { path: 'schema/config.schema.json', text: `${JSON.stringify(configJsonSchema(check), null, 2)}\n` },
  ...manualPages(program, version, 'en').map(({ name, text }) => ({ path: `man/${name}`, text })),
];
await mkdir(join(dist, 'schema'), { recursive: true });
await mkdir(join(dist, 'man'), { recursive: true });
for (const { path, text } of files) await writeFile(join(dist, path), text);

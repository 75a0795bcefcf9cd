import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishedSchemas } from './json-schema.js';

// Run by `npm run build` after the compiler: writes schema/ beside the compiled rules/ folder.
const folder = fileURLToPath(new URL('../schema/', import.meta.url));
await mkdir(folder, { recursive: true });
for (const { file, schema } of publishedSchemas()) {
  await writeFile(join(folder, file), `${JSON.stringify(schema, null, 2)}\n`);
}

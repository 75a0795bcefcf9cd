import { z } from 'zod';
import { ManifestSchema } from '../evidence/schema.js';
import { ResultSchema } from '../result/schema.js';
import { FindingsSchema, RuleSetSchema, WordsSchema } from './schema.js';

/** Where the schemas are known by name; an identifier, nothing has to answer there. */
const BASE = 'https://oit-check.example/schema';

const SCHEMAS = [
  {
    name: 'rule-set',
    schema: RuleSetSchema,
    io: 'input',
    title: 'oit-check: ชุดกติกาของปีงบประมาณหนึ่ง · rule set of one fiscal year',
  },
  {
    name: 'words',
    schema: WordsSchema,
    io: 'input',
    title: 'oit-check: คำทั่วไปบนเว็บไซต์ · words about websites',
  },
  {
    name: 'findings',
    schema: FindingsSchema,
    io: 'input',
    title: 'oit-check: ถ้อยคำของข้อค้นพบ · sentences of the findings',
  },
  { name: 'result', schema: ResultSchema, io: 'output', title: 'oit-check: ผลการตรวจ · result of a check' },
  {
    name: 'evidence-manifest',
    schema: ManifestSchema,
    io: 'output',
    title: 'oit-check: สารบัญของชุดหลักฐาน · manifest of an evidence pack',
  },
] as const;

/** A published JSON Schema (draft 2020-12) and the file it stands in. */
export interface PublishedSchema {
  file: string;
  schema: Record<string, unknown>;
}

/**
 * The schemas for editors and for programs that read results. Rule files are described as they are written (keys with a default may
 * be left out), results as they come out.
 */
export function publishedSchemas(): PublishedSchema[] {
  return SCHEMAS.map(({ name, schema, io, title }) => {
    const file = `${name}.schema.json`;
    const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
    return { file, schema: { $schema, $id: `${BASE}/${file}`, title, ...body } };
  });
}

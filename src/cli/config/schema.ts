import type { Command } from 'commander';
import { z } from 'zod';
import { type Setting, settingsOf } from './settings.js';

/**
 * What may stand in a settings file: `target`, and every option of `oit check`.
 *
 * @param command `oit check` with its options
 */
export function configSchema(command: Command) {
  const keys = settingsOf(command).map((setting) => [setting.key, described(setting).optional()] as const);
  return z.strictObject({
    target: z
      .string()
      .min(1)
      .optional()
      .describe('ที่อยู่หน้าเว็บไซต์หลัก หรือโฟลเดอร์ · homepage address, or a folder'),
    ...Object.fromEntries(keys),
  });
}

function described({ kind, option }: Setting) {
  return typeOf(kind).describe(option.description);
}

function typeOf(kind: Setting['kind']): z.ZodType {
  switch (kind.type) {
    case 'switch':
      return z.boolean();
    case 'number': {
      const number = kind.whole ? z.int() : z.number();
      return number.min(kind.least).max(kind.most);
    }
    case 'choice':
      return z.enum([...kind.choices]);
    case 'list':
      return z.union([z.string().min(1), z.array(z.string().min(1))]);
    case 'map':
      return z.record(z.string(), z.string());
    case 'text':
      return z.string().min(1);
  }
}

/** The schema as editors read it (draft 2020-12). */
export function configJsonSchema(command: Command): Record<string, unknown> {
  const { $schema, ...body } = z.toJSONSchema(configSchema(command), {
    target: 'draft-2020-12',
    io: 'input',
  });
  const $id = 'https://oit-check.example/schema/config.schema.json';
  return { $schema, $id, title: 'oit-check: การตั้งค่า · settings (oit.config.yaml)', ...body };
}

import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '../../src/rules/json-schema.js';

const byFile = new Map(publishedSchemas().map(({ file, schema }) => [file, schema]));

describe('published JSON Schemas', () => {
  it('are the five that the package names', () => {
    expect([...byFile.keys()]).toEqual([
      'rule-set.schema.json',
      'words.schema.json',
      'findings.schema.json',
      'result.schema.json',
      'evidence-manifest.schema.json',
    ]);
    for (const [file, schema] of byFile) {
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(String(schema.$id)).toMatch(new RegExp(`/${file}$`));
      expect(schema.title).toBeTruthy();
    }
  });

  it('let a rule file leave out what has a default, but no result', () => {
    const items = JSON.parse(JSON.stringify(byFile.get('rule-set.schema.json'))).properties.items.items;
    expect(items.required).toContain('phrases');
    expect(items.required).not.toContain('otherWording');
    expect(byFile.get('result.schema.json')?.required).toEqual(
      expect.arrayContaining(['score', 'items', 'crawl']),
    );
  });

  it('refuse keys that the loader would refuse', () => {
    expect(byFile.get('rule-set.schema.json')?.additionalProperties).toBe(false);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { printed } from '../../src/cli/printed.js';
import { PRINTED } from '../../src/report/formats.js';
import { loadRules } from '../../src/rules/load.js';
import { makeEvidence, makeItem, makeResult } from '../helpers/result.js';

const label = '##[add-mask]รายงาน';
const result = makeResult({
  agency: { ...makeResult().agency, name: label },
  items: [makeItem('o1', { title: label, titleEn: label, evidence: [makeEvidence({ label })] })],
});
const context = { lang: 'th' as const, rules: await loadRules('oit-2566') };
const print = (format: (typeof PRINTED)[number]) => printed(result, format, context, {});

afterEach(() => vi.unstubAllEnvs());

describe('what is printed into the log of GitHub Actions', () => {
  it.each(PRINTED.filter((format) => format !== 'github'))(
    'lets a site give no command: %s',
    async (format) => {
      vi.stubEnv('GITHUB_ACTIONS', 'true');
      expect(await print(format)).not.toContain('##[');
    },
  );

  it('is the same JSON as elsewhere', async () => {
    vi.stubEnv('GITHUB_ACTIONS', '');
    const elsewhere = await print('json');
    vi.stubEnv('GITHUB_ACTIONS', 'true');
    expect(JSON.parse(await print('json'))).toEqual(JSON.parse(elsewhere));
  });
});

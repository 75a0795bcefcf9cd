import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load.js';
import { judgeMadeUp } from '../helpers/made-up-site.js';

const judge = judgeMadeUp(await loadRules());
const firstOf = (links: string) =>
  judge({ '/': `โรงเรียนตัวอย่าง | <h1>โรงเรียนตัวอย่าง</h1><ul>${links}</ul>` }, 'o9')?.evidence[0]?.url;

const COUNCIL = '<li><a href="https://www.facebook.com/council">Facebook สภานักเรียน</a></li>';

describe('of several accounts the report shows first', () => {
  it('the one that bears the name of the agency', () => {
    const own = '<li><a href="https://www.facebook.com/xyz">Facebook โรงเรียนตัวอย่าง</a></li>';
    expect(firstOf(COUNCIL + own)).toBe('https://www.facebook.com/xyz');
  });

  it('the one whose address bears the name of the website', () => {
    const own = '<li><a href="https://www.facebook.com/TambonExample"><img src="fb.png"></a></li>';
    expect(firstOf(COUNCIL + own)).toBe('https://www.facebook.com/TambonExample');
  });
});

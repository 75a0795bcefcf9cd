import { describe, expect, it } from 'vitest';
import { assessSite, brief } from '../helpers/assess-mini.js';
import { link, section } from '../helpers/snapshot.js';

const TITLE = 'โครงสร้างหน่วยงาน';
const content = { sections: [section(TITLE, { level: 1, chars: 900 })], title: TITLE };

/** A site behind a picture without words. */
function behind(image: string) {
  return assessSite({
    pages: [
      { path: '/', links: [link('', '/home', { image })] },
      { path: '/home', clicks: 1, from: [0, 0], links: [link(TITLE, '/about')] },
      { path: '/about', clicks: 2, from: [1, 0], ...content },
    ],
  });
}

describe('a picture without words on the way', () => {
  it('is kept by its file name, cut to 30 characters', () => {
    const step = (image: string) => behind(image).o1?.evidence[0]?.trail[0];
    expect(step('enter.jpg')).toEqual({ url: 'http://agency.example/', label: '', image: 'enter.jpg' });
    expect(step(`${'ก'.repeat(40)}.jpg`)?.image).toBe('ก'.repeat(30));
    expect(step('')).toEqual({ url: 'http://agency.example/', label: '' });
  });

  it('is no label by which an item passes', () => {
    const { o1, o3 } = behind('แผนดำเนินงานประจำปี.jpg');
    expect([brief(o1), brief(o3)]).toEqual(['pass', 'review ambiguous']);
    expect(o3?.evidence[0]).toMatchObject({ label: '', trail: [{ label: '' }] });
  });
});

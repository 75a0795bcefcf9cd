import type { Evidence } from '../../result/schema.js';
import { cleanText } from '../../text/clean.js';
import type { Layout } from '../layout.js';
import { clickedTrail } from '../words-of.js';

/** "หน้าแรก › ITA 2566 › O12 รายงาน…", whole; '' where no trail leads there. */
export function trailText({ say }: Layout, evidence: Evidence): string {
  if (evidence.trail.length === 0 && evidence.clicks === null) return '';
  const labels = clickedTrail(evidence).map(({ label, image = '' }) => {
    const name = cleanText(image);
    return cleanText(label) || (name === '' ? say('noWords') : say('picture', { name }));
  });
  return [say('home'), ...labels].join(' › ');
}

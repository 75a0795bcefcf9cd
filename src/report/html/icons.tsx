import type { Look } from './page.js';

const SHAPES: Record<Look, string> = {
  pass: 'M5 10.5l3.4 3.4L15.2 7',
  look: 'M10 5v6.4M10 14.4v.2',
  fail: 'M6 6l8 8M14 6l-8 8',
  review: 'M7.4 7.6a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3 1-1.3 1.9M10 14.6v.1',
  'not-applicable': 'M6 10h8',
};

/** The outer form differs too, so that colour is never needed: circle, triangle, octagon, diamond, square. */
const FRAMES: Record<Look, string> = {
  pass: 'M10 1a9 9 0 1 1 0 18a9 9 0 0 1 0-18z',
  look: 'M10 .8L19.6 18H.4z',
  fail: 'M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z',
  review: 'M10 .4L19.6 10L10 19.6L.4 10z',
  'not-applicable': 'M2 2h16v16H2z',
};

/** The sign of a verdict; the words stand beside it. */
export function Sign({ look }: { look: Look }) {
  return (
    <svg class={`sign ${look}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path class="frame" d={FRAMES[look]} />
      <path class="stroke" d={SHAPES[look]} />
    </svg>
  );
}

/** Fillings that can be told apart in black and white: stripes for what is possible, one pattern a verdict. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id="possible"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="possible-ground" width="6" height="6" />
          <rect class="possible-line" width="2.4" height="6" />
        </pattern>
        <pattern
          id="fill-fail"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="fail-ground" width="7" height="7" />
          <rect class="light-line" width="1.6" height="7" />
          <rect class="light-line" width="7" height="1.6" />
        </pattern>
        <pattern
          id="fill-review"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="review-ground" width="6" height="6" />
          <rect class="review-line" width="2.4" height="6" />
        </pattern>
        <pattern id="fill-look" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect class="pass-ground" width="7" height="7" />
          <circle class="light-line" cx="3.5" cy="3.5" r="1.5" />
        </pattern>
      </defs>
    </svg>
  );
}

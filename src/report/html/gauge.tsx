import { points } from '../layout.js';
import type { Page } from './page.js';

const MIDDLE = 130;
const BASE = 128;
const RADIUS = 92;

/** A point of the half circle at a score of 0 (left) to 100 (right). */
function at(score: number, radius: number): [number, number] {
  const angle = Math.PI * (1 - score / 100);
  return [round(MIDDLE + radius * Math.cos(angle)), round(BASE - radius * Math.sin(angle))];
}

const round = (value: number) => Math.round(value * 100) / 100;

function arc(from: number, to: number): string {
  const [x1, y1] = at(from, RADIUS);
  const [x2, y2] = at(to, RADIUS);
  return `M${x1} ${y1}A${RADIUS} ${RADIUS} 0 0 1 ${x2} ${y2}`;
}

/** The score on a half circle with the bands of the grades; all it shows is said in words beside it. */
export function Gauge({ page }: { page: Page }) {
  const { confirmed, possible, grade } = page.result.score;
  const isKnown = grade !== null;
  const bands = page.ruleSet.grades[0]?.bands ?? [];
  return (
    <svg class="gauge" viewBox="0 0 260 150" aria-hidden="true">
      <path class="track" d={arc(0, 100)} />
      {isKnown && possible > confirmed && <path class="possible" d={arc(confirmed, possible)} />}
      {isKnown && confirmed > 0 && <path class="confirmed" d={arc(0, confirmed)} />}
      {bands.map(({ grade: name, min }, index) => {
        const top = bands[index - 1]?.min ?? 100;
        const [x, y] = at((min + top) / 2, RADIUS + 24);
        const [x1, y1] = at(min, RADIUS - 11);
        const [x2, y2] = at(min, RADIUS + 15);
        return (
          <g key={name} class={isKnown && name === grade ? 'band own' : 'band'}>
            {min > 0 && <line x1={x1} y1={y1} x2={x2} y2={y2} />}
            <text x={x} y={y + 4}>
              {name}
            </text>
          </g>
        );
      })}
      <text class="number" x={MIDDLE} y={BASE - 22}>
        {isKnown ? points(confirmed) : '–'}
      </text>
      <text class="outof" x={MIDDLE} y={BASE - 2}>
        {isKnown ? '/ 100' : ''}
      </text>
    </svg>
  );
}

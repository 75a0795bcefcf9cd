import type { Pause } from '../crawl/options.js';
import { type ProgressNumbers, pauseText, progressText } from './progress-text.js';

export interface ProgressLine {
  show(numbers: ProgressNumbers): void;
  /** Says on a second line that nothing happens for a while, and why; pauses too short to notice are not told. */
  pause(pause: Pause): void;
  /** Takes the lines away, so that what follows starts on a clean one. */
  clear(): void;
}

const SILENT: ProgressLine = { show: () => {}, pause: () => {}, clear: () => {} };

/** Shorter pauses are not told; milliseconds. */
const NOTICED_MS = 1_000;
/** Time goes on though nothing is found. */
const TICK_MS = 1_000;
const PLAIN_COLUMNS = 80;

/** Sequences that every terminal knows since the VT100, Windows' own among them. */
const TO_LINE_END = '\u001b[K';
const UP = '\u001b[1A';

/**
 * What the crawl is doing, on one line of a terminal that is written anew, and a second one while a host is left alone. Says nothing
 * at all when `enabled` is false (no terminal, --quiet).
 *
 * @param now milliseconds from any point in time
 */
export function createProgress(
  stream: NodeJS.WriteStream,
  enabled: boolean,
  lang: 'th' | 'en',
  now: () => number = () => performance.now(),
): ProgressLine {
  if (!enabled) return SILENT;
  const start = now();
  let numbers: ProgressNumbers | null = null;
  let site = '';
  let rest: { pause: Pause; until: number } | null = null;
  let pace: Pause | null = null;
  let drawn: string[] = [];
  let timer: NodeJS.Timeout | undefined;

  const write = (lines: string[]) => {
    if (lines.join('\n') === drawn.join('\n')) return;
    // A line that is not needed any more is wiped where it stands.
    const all = [...lines, ...drawn.slice(lines.length).map(() => '')];
    const body = all.map((line) => `\r${line}${TO_LINE_END}`).join('\n');
    stream.write(
      `${UP.repeat(Math.max(0, drawn.length - 1))}${body}${UP.repeat(all.length - Math.max(1, lines.length))}`,
    );
    drawn = lines;
  };
  const draw = () => {
    timer ??= setInterval(draw, TICK_MS).unref();
    const drawing = { lang, columns: Math.max(20, (stream.columns || PLAIN_COLUMNS) - 1) };
    const left = rest === null ? 0 : rest.until - now();
    const lines = numbers === null ? [] : [progressText(numbers, now() - start, site, drawing)];
    if (rest !== null && left > 0) lines.push(pauseText(rest.pause, left, drawing));
    else if (pace !== null) lines.push(pauseText(pace, pace.ms, drawing));
    write(lines);
  };
  return {
    show(next) {
      numbers = next;
      // The first is the homepage.
      site ||= next.url;
      draw();
    },
    pause(pause) {
      if (pause.ms < NOTICED_MS) return;
      const until = now() + pause.ms;
      if (pause.why === 'crawl-delay') {
        if (pace === null || pause.ms > pace.ms) pace = pause;
      } else if (rest === null || until > rest.until) rest = { pause, until };
      draw();
    },
    clear() {
      clearInterval(timer);
      timer = undefined;
      // What waited may have been told to stop.
      rest = null;
      pace = null;
      write([]);
    },
  };
}

/** What a terminal shows after what was written to it: carriage return, line feed, erase to the end of the line and cursor up are understood, colours are left out. */
export function createScreen(written: string): { lines: string[] } {
  const lines = [''];
  let row = 0;
  let column = 0;
  for (const [piece] of written.matchAll(/\u001b\[(\d*)([A-Za-z])|[^\u001b]/gu)) {
    if (piece === '\r') column = 0;
    else if (piece === '\n') {
      row += 1;
      lines[row] ??= '';
      // As a terminal's driver does it.
      column = 0;
    } else if (piece === '\u001b[K') lines[row] = (lines[row] ?? '').slice(0, column);
    else if (piece === '\u001b[1A') row = Math.max(0, row - 1);
    else if (!piece.startsWith('\u001b')) {
      const line = lines[row] ?? '';
      lines[row] = line.slice(0, column) + piece + line.slice(column + piece.length);
      column += piece.length;
    }
  }
  return { lines };
}

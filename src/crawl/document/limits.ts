/** Documents read a run: the few that their links say nothing about. */
export const MOST_DOCUMENTS = 40;
/** So much of each is fetched; the parts that lead to the first page mostly stand within. */
export const READ_BYTES = 2_000_000;
/** A document that takes longer says nothing: far more than a slow machine needs for an honest one. Milliseconds. */
export const READ_MS = 10_000;
/** What reading may take up besides the program itself, in megabytes, and in bytes for one stream or table. */
export const HEAP_MB = 192;
export const BLOCK_BYTES = 48_000_000;
/** Characters kept of the first page and of the title. */
export const TEXT_CHARS = 1_000;
export const TITLE_CHARS = 300;

/**
 * A known failure: bad input, an unreadable file, a homepage that does not answer. The command line prints its one line
 * (Thai, then English) and exits with `exitStatus`; no stack trace unless DEBUG=oit.
 */
export class KnownError extends Error {
  /** Thai sentence: what is wrong, where, what to do. */
  readonly th: string;
  /** The same in English. */
  readonly en: string;
  readonly exitStatus: number;
  constructor(th: string, en: string, exitStatus = 2) {
    super(en);
    this.name = 'KnownError';
    this.th = th;
    this.en = en;
    this.exitStatus = exitStatus;
  }
}

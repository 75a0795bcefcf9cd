import type { Cause } from '../snapshot.js';
import type { Client, Reply } from './client.js';
import { withoutLogin } from './login.js';
import type { Redact } from './redact.js';

/** An answer as it came, secrets of the user taken out; what the request carried is not part of it. */
export interface Received {
  /** The address asked for, without fragment. */
  url: string;
  /** The address that answered. */
  finalUrl: string;
  /** The redirects on the way, first to last. */
  redirects: { url: string; status: number }[];
  /** What the last address said; null when nothing came. */
  answer: {
    status: number;
    /** The words of the status line; '' when it had none. */
    statusText: string;
    /** Names in lower case; without `set-cookie`, of which only the number is told. */
    headers: Record<string, string>;
    cookies: number;
    /** Content encoding undone, charset as it came. */
    body: Uint8Array;
    /** Why the body is not whole; null when it is. */
    cut: Cause | null;
    /** Kept from an earlier run; the server said just now that it still holds (304). */
    isFromCache: boolean;
    /** Secrets of the user stood in the body and were taken out: the bytes are not quite those that came. */
    isRedacted: boolean;
  } | null;
  /** Why nothing came; null when something did. */
  failure: { cause: Cause; message: string } | null;
}

/** Is told of every answer before anything is made of it. Must not throw; the crawl waits, so that bodies do not pile up. */
export interface Recorder {
  received(received: Received): Promise<void>;
  /** A browser showed a page: what its scripts made of it. */
  shown(page: { url: string; shownUrl: string; html: string }): Promise<void>;
}

/** A client whose every answer is recorded. */
export function recordedClient(client: Client, recorder: Recorder, redact: Redact): Client {
  return async (request) => {
    const reply = await client(request);
    // The body has been redacted when it came.
    const { answer, ...told } = receivedFrom(request.url, reply);
    await recorder.received({
      ...redact.data(told),
      answer: answer && { ...answer, headers: redact.data(answer.headers) },
    });
    return reply;
  };
}

const PARTIAL = 206;
const RANGE = /^bytes 0-\d+\/(\d+)$/i;

function receivedFrom(asked: string, reply: Reply): Received {
  const { finalUrl, redirects = [] } = reply;
  const url = plain(asked);
  if (!reply.ok) {
    const { cause, message } = reply;
    return { url, finalUrl, redirects, answer: null, failure: { cause, message } };
  }
  const { status, statusText = '', headers, setCookies, body, cut } = reply;
  const { 'set-cookie': _, ...shown } = headers;
  const isPart =
    status === PARTIAL && Number(RANGE.exec(headers['content-range'] ?? '')?.[1]) !== body.length;
  return {
    url,
    finalUrl,
    redirects,
    answer: {
      status,
      statusText,
      headers: shown,
      cookies: setCookies.length,
      body,
      cut: cut ?? (isPart ? 'budget' : null),
      isFromCache: reply.isFromCache ?? false,
      isRedacted: reply.isRedacted ?? false,
    },
    failure: null,
  };
}

/** As it is asked for: no login, no fragment. */
function plain(asked: string): string {
  const url = withoutLogin(asked);
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

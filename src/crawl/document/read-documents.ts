import type { Guide } from '../guide.js';
import type { CrawlRecord } from '../record.js';
import type { Session } from '../session.js';
import { MOST_DOCUMENTS, READ_BYTES, READ_MS } from './limits.js';
import { createDocumentReader } from './reader.js';

interface ReadOptions {
  session: Session;
  record: CrawlRecord;
  guide: Guide;
  onStep(url: string): void;
}

/**
 * Reads title and first page of the documents the guide asks for, one after the other, at most {@link MOST_DOCUMENTS}, until
 * time is up. What cannot be read adds nothing; only what took too long is told, as the next run may get further.
 *
 * @returns the documents that were left because the run ended
 */
export async function readDocuments({ session, record, guide, onStep }: ReadOptions): Promise<string[]> {
  const ownHosts = [...session.hosts.own].sort();
  const urls = guide.documents?.({ ...record.snapshot, ownHosts }).slice(0, MOST_DOCUMENTS) ?? [];
  if (urls.length === 0) return [];
  let asked = '';
  const tooMuch = () =>
    record.addProblem({
      url: asked,
      cause: 'timeout',
      message: `the document took more than ${READ_MS / 1000} s, or too much memory, to read`,
    });
  const reader = createDocumentReader(tooMuch, READ_MS, session.signal);
  try {
    for (const [index, url] of urls.entries()) {
      asked = url;
      const { body, ...looked } = await session.looker.document(url, READ_BYTES, session.mayCheck(url));
      if (session.signal.aborted) return urls.slice(index);
      onStep(url);
      if (looked.target.life !== 'alive' || looked.target.sniffed !== 'pdf') continue;
      const document = await reader.read(body);
      if (document === null && session.signal.aborted) return urls.slice(index);
      if (document === null) continue;
      if (record.snapshot.targets[url] === undefined) record.addTarget(looked);
      record.addDocument(url, document);
    }
    return [];
  } finally {
    await reader.close();
  }
}

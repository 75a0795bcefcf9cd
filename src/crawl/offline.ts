import type { Snapshot } from '../snapshot.js';
import type { Session } from './session.js';

/**
 * A host without address is a dead link only while the homepage itself can be reached (DESIGN §3): where the network went away
 * during the run, every name looks like one that does not exist.
 */
export async function doubtNames(snapshot: Snapshot, { client, signal }: Session): Promise<void> {
  const nameless = Object.values(snapshot.targets).filter(({ cause }) => cause === 'no-host');
  if (nameless.length === 0 || signal.aborted) return;
  const reply = await client({
    url: snapshot.finalUrl,
    method: 'GET',
    maxBytes: 0,
    maxOtherBytes: 0,
    retries: 0,
  });
  if (reply.ok || reply.cause === 'budget') return;
  for (const target of nameless) Object.assign(target, { life: 'unknown', cause: 'dns' });
  for (const problem of snapshot.problems) if (problem.cause === 'no-host') problem.cause = 'dns';
}

import type { Match } from '../match/types.js';
import type { Doubt } from '../rules/doubts.js';

/** An item that not the link itself names, but what opens when it is clicked. */
export interface Behind {
  match: Match;
  /** Why a person should look; null when a visitor cannot miss it. */
  doubt: Doubt | null;
  /** The words that name it. */
  text: string;
}

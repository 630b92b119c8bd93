import type { Card } from './card.ts';
import { cardOf } from './card.ts';
import type { Entry } from './entry.ts';

/** The cards of the newest entries, newest first. `entries` is oldest first. */
export function newestFirst(entries: Entry[], length: number): Card[] {
  return entries.slice(-length).reverse().map(cardOf);
}

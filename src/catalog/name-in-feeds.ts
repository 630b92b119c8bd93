import type { Ledger } from '../ledger/ledger.ts';
import { feedAddresses } from '../ledger/ledger.ts';
import { idPath } from '../urls.ts';
import type { Entry } from './entry.ts';

/**
 * Gives entries the paths by which feeds name them. An id names its article, unless the ledger says that feeds knew the
 * article by an address before. Where there is no ledger nothing tells the two apart, and the address names it.
 */
export function nameInFeeds(entries: Entry[], ledger: Ledger | undefined): void {
  if (!ledger) return;
  const before = feedAddresses(ledger);
  for (const entry of entries) {
    const id = entry.article.id?.text;
    if (id !== undefined) entry.feedPath = before.get(id)?.path ?? idPath(id);
  }
}

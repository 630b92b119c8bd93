import type { Ledger } from '../ledger/ledger.ts';
import { feedAddresses } from '../ledger/ledger.ts';
import { idPath } from '../urls.ts';
import type { Entry } from './entry.ts';

/**
 * Gives each entry the path that identifies it in feeds. This is the address of its id, unless the ledger says that
 * feeds used another address before. Without a ledger nobody knows, so it is the article's own address.
 */
export function nameInFeeds(entries: Entry[], ledger: Ledger | undefined): void {
  if (!ledger) return;
  const before = feedAddresses(ledger);
  for (const entry of entries) {
    const id = entry.article.id?.text;
    if (id !== undefined) entry.feedPath = before.get(id)?.path ?? idPath(id);
  }
}

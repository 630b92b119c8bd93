import type { Archive } from '../archive.ts';
import type { Ledger, LedgerRow } from '../ledger/ledger.ts';
import { publishedAddresses } from './published-addresses.ts';

/**
 * The rows of the ledger with every address of the archive added; no row is ever removed. `ids` are new ids of
 * articles, by file; feeds continue to identify these articles by their current address. `past` are addresses from the
 * history, with the day of their first publication.
 */
export function nextLedger(
  archive: Archive,
  ledger: Ledger | undefined,
  ids: ReadonlyMap<string, string>,
  day: string,
  past: ReadonlyMap<string, { day: string; file: string }> = new Map(),
): LedgerRow[] {
  const rows = new Map([...(ledger?.rows ?? [])].map(([path, row]) => [path, { ...row }]));
  const { catalog } = archive;
  const placed = [...catalog.entries, ...catalog.pages, ...catalog.notices];
  const idOf = new Map(
    placed.map(({ article }): [string, string] => [article.file, article.id?.text ?? ids.get(article.file) ?? '']),
  );
  const isFirst = ledger === undefined;
  const own = new Map(placed.map(({ article, path }) => [path, article.file]));
  const add = (path: string, file: string, seen: string) => {
    const row = rows.get(path) ?? { path, id: '', day: seen, isFeedId: false, line: 0 };
    if (row.day === '' || seen < row.day) row.day = seen;
    row.id ||= idOf.get(file) ?? '';
    // Feed readers know an article that was published before it had an id by its address.
    if (own.get(path) === file && row.id !== '' && (ids.has(file) || (isFirst && !!idOf.get(file))))
      row.isFeedId = true;
    rows.set(path, row);
  };
  for (const [path, { day: seen, file }] of past) add(path, file, seen);
  for (const [path, file] of publishedAddresses(catalog)) add(path, file, day);
  return [...rows.values()];
}

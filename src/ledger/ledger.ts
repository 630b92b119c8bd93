/** One address that the archive has published. */
export interface LedgerRow {
  /** From the site's root, decoded: `/2020/11/10/summit/`. */
  path: string;
  /** The id of the article at this address; '' if it had none. */
  id: string;
  /** The day on which it was first published, `YYYY-MM-DD`. */
  day: string;
  /** Whether feeds identify the article by this address, as they did before it had an id. */
  isFeedId: boolean;
  /** Its line in the file. */
  line: number;
}

/** Every address that an archive has published, so that no address is lost unnoticed. */
export interface Ledger {
  /** By path, in the order of the file. */
  rows: Map<string, LedgerRow>;
}

/** The ledger's name in the content folder. */
export const LEDGER_FILE = 'addresses.tsv';

/** The rows of the addresses that identify articles in feeds, by article id. */
export function feedAddresses({ rows }: Ledger): Map<string, LedgerRow> {
  const known = new Map<string, LedgerRow>();
  for (const row of rows.values()) {
    if (!row.isFeedId || row.id === '') continue;
    const other = known.get(row.id);
    if (!other || row.day < other.day || (row.day === other.day && row.path < other.path)) known.set(row.id, row);
  }
  return known;
}

import type { Archive } from '../archive.ts';
import { readBlobs, whyNoGit } from '../git/git.ts';
import { pastFiles } from '../git/history.ts';
import { shellWord } from '../git/shell-word.ts';
import type { Ledger, LedgerRow } from '../ledger/ledger.ts';
import { LEDGER_FILE } from '../ledger/ledger.ts';
import type { Problem } from '../problems.ts';
import { isArticleFile } from '../read-content.ts';
import { addressLost } from './address-lost.ts';
import type { Lost } from './find-heir.ts';
import { heirFinder } from './find-heir.ts';
import { oldArchive } from './old-archive.ts';
import { addressesOfText } from './past-addresses.ts';
import { answers, publishedAddresses } from './published-addresses.ts';

/** How many of the latest states of files are searched for lost addresses. */
const MOST_PAST = 20_000;

/**
 * Lost addresses of the ledger, as one error each, at its line. Only if there are some, we ask Git which file had them,
 * and compare texts.
 */
export async function lostInLedger(
  archive: Archive,
  content: string,
  ledger: Ledger,
  asOf: number,
): Promise<Problem[]> {
  const isThere = answers(archive);
  const rows = [...ledger.rows.values()].filter(({ path }) => !isThere(path));
  if (rows.length === 0) return [];
  const files = await pastOf(rows, archive, content, asOf).catch(() => new Map<string, Partial<Lost>>());
  const ids = new Set([...ledger.rows.values()].map(({ id }) => id));
  const findHeir = heirFinder(archive, content, (path, id, until) => {
    const row = ledger.rows.get(path);
    if (row) return until !== undefined && row.day >= until;
    return id === undefined || !ids.has(id);
  });
  return rows.map(({ path, id, line }) => {
    const lost: Lost = { path, ...(id ? { id } : {}), ...files.get(path) };
    return addressLost({ file: LEDGER_FILE, line }, lost, findHeir(lost));
  });
}

/** Which files had the addresses: in the last commit, else in the history. */
async function pastOf(
  rows: LedgerRow[],
  archive: Archive,
  content: string,
  asOf: number,
): Promise<Map<string, Partial<Lost>>> {
  const found = new Map<string, Partial<Lost>>();
  if ((await whyNoGit(content, 'HEAD')) !== null) return found;
  const missing = new Set(rows.map(({ path }) => path));
  const take = (path: string, lost: Partial<Lost>) => {
    if (missing.delete(path)) found.set(path, lost);
  };
  const { catalog, changed } = await oldArchive(archive, content, 'HEAD', asOf);
  for (const [path, file] of publishedAddresses(catalog)) {
    const text = changed.get(file);
    take(path, { file, again: `git checkout HEAD -- ${shellWord(file)}`, ...(text === undefined ? {} : { text }) });
  }
  if (missing.size === 0) return found;
  const past = (await pastFiles(content, 'replaced')).filter(({ file }) => isArticleFile(file)).slice(-MOST_PAST);
  const blobs = await readBlobs(
    content,
    past.map(({ blob }) => blob),
  );
  for (const { file, blob, day } of past.reverse()) {
    const text = blobs.get(blob)?.toString('utf8');
    if (text === undefined) continue;
    const lost = { file, text, until: day, again: `git show ${blob.slice(0, 12)} > ${shellWord(file)}` };
    for (const path of addressesOfText(archive, file, text, asOf)) take(path, lost);
  }
  return found;
}

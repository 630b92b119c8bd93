import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive.ts';
import { LEDGER_FILE } from '../ledger/ledger.ts';
import { printLedger } from '../ledger/print-ledger.ts';
import { giveIds } from './give-ids.ts';
import { nextLedger } from './next-ledger.ts';

/** What was written into a content folder. */
export interface WrittenLedger {
  /** Addresses that are new in the ledger. */
  added: string[];
  total: number;
  /** Articles that got an id. */
  ids: string[];
  /** Articles that could not get an id, because their front matter would be parsed differently. */
  failed: string[];
}

const MERGE_LINE = `${LEDGER_FILE} merge=union`;

/**
 * Adds every address of an archive to its ledger, and gives every published article an id. Also writes
 * `.gitattributes`, so that Git keeps the lines of both branches in a merge. Writes a file only if it changes.
 */
export function writeLedger(
  archive: Archive,
  content: string,
  day: string,
  past?: ReadonlyMap<string, { day: string; file: string }>,
): WrittenLedger {
  const ledger = archive.ledger;
  const { given, failed } = giveIds(archive, content, ledger ?? { rows: new Map() });
  const ids = new Map(given.map(({ article, id }) => [article.file, id]));
  const rows = nextLedger(archive, ledger, ids, day, past);
  // The ledger comes first: without it a new id would rename the article in feeds.
  replace(join(content, LEDGER_FILE), printLedger(rows));
  for (const { article, text } of given) replace(join(content, article.file), text);
  const attributes = join(content, '.gitattributes');
  const lines = read(attributes);
  if (!lines.split(/\r?\n/).includes(MERGE_LINE))
    replace(attributes, `${lines.replace(/(?<=[^\n])$/, '\n')}${MERGE_LINE}\n`);
  return {
    added: rows.map(({ path }) => path).filter((path) => !ledger?.rows.has(path)),
    total: rows.length,
    ids: given.map(({ article }) => article.file),
    failed,
  };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Gets its name only once it is complete. */
function replace(path: string, text: string): void {
  if (read(path) === text) return;
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

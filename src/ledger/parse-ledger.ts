import { isId } from '../article-id.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import type { Ledger, LedgerRow } from './ledger.ts';
import { LEDGER_FILE } from './ledger.ts';

const EXAMPLE = '/2020/11/10/summit/<tab>7f3k<tab>2020-11-10';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What Git writes if two branches changed the same place. */
const MERGE_MARKER = /^(<{7}|={7}|>{7}|\|{7})(?:\s|$)/;

/**
 * Parses the ledger: one address a line, with fields separated by tabs, in any order. A faulty line is reported, and
 * all other lines count. So does the path of a line whose other fields are damaged.
 */
export function parseLedger(text: string): { ledger: Ledger; problems: Problem[] } {
  const rows = new Map<string, LedgerRow>();
  const problems: Problem[] = [];
  const report = (line: number, found: string, cure: string) =>
    problems.push(problem('ledger-line', { file: LEDGER_FILE, field: 'address', line }, found, cure));
  const lines = text.replace(/^\ufeff/, '').split('\n');
  for (let i = 0; i < lines.length; i++) {
    const row = wholeRow(lines[i]!, i + 1) ?? damagedRow(lines[i]!, i + 1, report);
    if (!row) continue;
    const before = rows.get(row.path);
    if (before && before.id !== '' && row.id !== '' && before.id !== row.id)
      report(
        row.line,
        `${row.path} with the id ${row.id}, and with ${before.id} in line ${before.line}`,
        'one of the two lines',
      );
    rows.set(row.path, before ? joined(before, row) : row);
  }
  return { ledger: { rows }, problems };
}

/** Parses a line as `printLedger` writes it, with one expression: there may be a hundred thousand lines. */
const WHOLE = /^(\/[^\t\r]*)\t((?:(?=[0-9]*[a-z])[a-z0-9]{4,12})?)\t(\d{4}-\d{2}-\d{2})(\tfeed)?\r?$/;

function wholeRow(written: string, line: number): LedgerRow | null {
  const found = WHOLE.exec(written);
  if (!found) return null;
  return { path: found[1]!, id: found[2]!, day: found[3]!, isFeedId: found[4] !== undefined, line };
}

type Report = (line: number, found: string, cure: string) => void;

/**
 * Parses any other line. An empty line, a comment or a marker gives nothing; any other gives its path with the fault.
 */
function damagedRow(written: string, line: number, report: Report): LedgerRow | null {
  if (written.trim() === '' || written.startsWith('#')) return null;
  if (MERGE_MARKER.test(written)) {
    report(line, `a marker of a merge: ${quote(written)}`, 'the lines of both sides, without the markers');
    return null;
  }
  const [path = '', id = '', day = '', mark = '', ...more] = written.split('\t').map((field) => field.trim());
  const isWhole = (id === '' || isId(id)) && DAY.test(day) && /^(feed)?$/.test(mark) && more.length === 0;
  if (!path.startsWith('/') || !isWhole) report(line, quote(written.replaceAll('\t', '<tab>').trim()), EXAMPLE);
  if (!path.startsWith('/')) return null;
  return { path, id: isId(id) ? id : '', day: DAY.test(day) ? day : '', isFeedId: mark === 'feed', line };
}

/**
 * Joins two lines of the same address, as a merge of two branches leaves them: the earlier day and the first id count.
 */
function joined(before: LedgerRow, row: LedgerRow): LedgerRow {
  const days = [before.day, row.day].filter(Boolean).sort();
  return {
    ...before,
    id: before.id || row.id,
    day: days[0] ?? '',
    isFeedId: before.isFeedId || row.isFeedId,
  };
}

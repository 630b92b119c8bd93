import type { Row } from './bench-system.ts';
import type { Ratio } from './ratios.ts';

const MEBIBYTE = 1024 * 1024;
const mebibytes = (bytes: number | null) =>
  bytes === null ? '-' : (bytes / MEBIBYTE).toFixed(bytes < 100 * MEBIBYTE ? 1 : 0);

/** The columns of the table: a heading, and a function for the cells. Sizes are in MiB. */
const COLUMNS: [heading: string, cell: (row: Row) => string][] = [
  ['system', ({ system }) => system],
  ['step', ({ step }) => step],
  ['seconds', ({ seconds }) => seconds.toFixed(2)],
  ['rendered', ({ rendered }) => String(rendered ?? '-')],
  ['changed', ({ changed }) => String(changed)],
  ['largest MiB', ({ largest }) => mebibytes(largest)],
  ['all MiB', ({ together }) => mebibytes(together)],
  ['edition MiB', ({ bytes }) => mebibytes(bytes)],
  ['files', ({ files }) => String(files)],
];
/** Columns of text, which are aligned left. */
const WORDS = 2;

/** The rows as a text table, and the ratios below it. */
export function printTable(rows: Row[], ratios: Ratio[]): string {
  const lines = [COLUMNS.map(([heading]) => heading), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  const widths = COLUMNS.map((_, i) => Math.max(...lines.map((cells) => cells[i]!.length)));
  const table = lines.map((cells) =>
    cells
      .map((cell, i) => (i < WORDS ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
  const compared = ratios.map(({ peer, step, ratio }) => `backfile / ${peer}, ${step}: ${ratio.toFixed(2)}`);
  return [...table, ...(compared.length > 0 ? ['', ...compared] : [])].join('\n');
}

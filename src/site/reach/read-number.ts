import { quote } from '../../problems.ts';
import type { RawEntry } from '../../raw/raw.ts';
import { settingText } from '../raw-fields.ts';
import type { Report } from '../setting-report.ts';

/** A whole number within limits. */
export function readNumber(
  entry: RawEntry,
  report: Report,
  { least, most }: { least: number; most: number },
): number | undefined {
  const written = settingText(entry, report);
  if (written === undefined) return undefined;
  const number = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN;
  const key = entry.key.split('.').at(-1);
  return number >= least && number <= most
    ? number
    : report(entry, quote(written), `${key}: a whole number from ${least} to ${most}`);
}

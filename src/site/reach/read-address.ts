import { quote } from '../../problems.ts';
import type { RawEntry } from '../../raw/raw.ts';
import { settingText } from '../raw-fields.ts';
import type { Report } from '../setting-report.ts';

/** A path of the site, or an address on another site. */
export function readAddress(entry: RawEntry, report: Report): string | undefined {
  const written = settingText(entry, report);
  if (written === undefined) return undefined;
  const isAddress = /^(\/(?!\/)|https?:\/\/[^/\s])/i.test(written) && URL.canParse(written, 'https://archive.example/');
  const key = entry.key.split('.').at(-1);
  return isAddress ? written : report(entry, quote(written), `${key}: /about/, or ${key}: https://example.org/`);
}

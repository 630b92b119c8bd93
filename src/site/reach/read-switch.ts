import { quote } from '../../problems.ts';
import type { RawEntry } from '../../raw/raw.ts';
import { settingText } from '../raw-fields.ts';
import type { Report } from '../setting-report.ts';

/** `true` or `false`. */
export function readSwitch(entry: RawEntry, report: Report): boolean | undefined {
  const written = settingText(entry, report)?.toLowerCase();
  if (written === undefined) return undefined;
  if (written === 'true' || written === 'false') return written === 'true';
  return report(entry, quote(written), `${entry.key.split('.').at(-1)}: true, or false`);
}

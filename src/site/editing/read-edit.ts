import { quote } from '../../problems.ts';
import type { RawEntry } from '../../raw/raw.ts';
import { settingText } from '../raw-fields.ts';
import type { Report } from '../setting-report.ts';
import { FILE_PLACE } from './editing.ts';

/**
 * `edit`: the address at which an article's file can be edited. `{file}` is the placeholder for its path below the
 * content folder.
 */
export function readEdit(entry: RawEntry, report: Report): string | undefined {
  const written = settingText(entry, report)?.trim();
  if (written === undefined) return undefined;
  const isPattern =
    /^https:\/\/[^\s{}]+\{file\}[^\s{}]*$/.test(written) && URL.canParse(written.replace(FILE_PLACE, ''));
  return isPattern
    ? written
    : report(entry, quote(written), `edit: https://git.example/paper/archive/edit/main/content/${FILE_PLACE}`);
}

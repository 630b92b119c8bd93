import { quote } from '../../problems.ts';
import type { RawEntry } from '../../raw/raw.ts';
import { itemsOf, settingText } from '../raw-fields.ts';
import type { Report } from '../setting-report.ts';
import type { ShareImages } from './reach.ts';
import { SHARE_IMAGES } from './reach.ts';

/** `shareImages`: which articles get a drawn share image. */
export function readShareImages(entry: RawEntry, report: Report): ShareImages | undefined {
  const written = settingText(entry, report)?.toLowerCase();
  const known = SHARE_IMAGES.find((name) => name === written);
  return written === undefined || known ? known : report(entry, quote(written), 'shareImages: none, missing or all');
}

/** `shareFonts`: fonts of the content folder for share images. */
export function readShareFonts(entry: RawEntry, report: Report): string[] {
  return itemsOf(entry).flatMap((item) => {
    const file = settingText(item, report);
    if (file === undefined) return [];
    const isFont = /\.(ttf|otf|woff)$/i.test(file) && !file.split('/').includes('..');
    return isFont ? [file.replace(/^\/+/, '')] : (report(item, quote(file), 'shareFonts: [look/headlines.ttf]') ?? []);
  });
}

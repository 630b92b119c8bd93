import type { RawEntry } from '../../raw/raw.ts';
import { knownEntries, itemsOf } from '../raw-fields.ts';
import type { Report } from '../setting-report.ts';
import type { PictureSettings } from './reach.ts';
import { readNumber } from './read-number.ts';
import { readSwitch } from './read-switch.ts';

/** The width of the text column on a phone, on a desktop, and on dense screens. */
export const PICTURE_DEFAULTS: PictureSettings = {
  quality: 78,
  widths: [256, 480, 960, 1600],
  avif: false,
  originals: false,
};

const EXAMPLE = 'pictures: { quality: 78, widths: [480, 960, 1600] }';
const MOST_WIDTHS = 6;

/** `pictures`: how pictures are encoded. */
export function readPictures(entry: RawEntry, report: Report): PictureSettings {
  const pictures = { ...PICTURE_DEFAULTS };
  for (const inner of knownEntries(entry, ['quality', 'widths', 'avif', 'originals'], report, EXAMPLE)) {
    const named = { ...inner, key: `pictures.${inner.key}` };
    if (inner.key === 'quality') pictures.quality = readNumber(named, report, { least: 1, most: 100 }) ?? 78;
    else if (inner.key === 'avif' || inner.key === 'originals')
      pictures[inner.key] = readSwitch(named, report) ?? false;
    else {
      const widths = itemsOf(named).flatMap((item) => readNumber(item, report, { least: 100, most: 5000 }) ?? []);
      const inOrder = [...new Set(widths)].sort((a, b) => a - b);
      if (inOrder.length > MOST_WIDTHS) report(named, `${inOrder.length} widths`, `at most ${MOST_WIDTHS}: ${EXAMPLE}`);
      else if (inOrder.length > 0) pictures.widths = inOrder;
    }
  }
  return pictures;
}

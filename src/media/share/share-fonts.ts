import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readBytes, reasonOf } from '../../read-bytes.ts';

/** A font of a share image. A letter that the first font lacks comes from the next one. */
export interface ShareFont {
  name: string;
  data: Buffer;
  weight: 400 | 700;
  style: 'normal';
}

/** Backfile's own fonts: Latin, Greek, Cyrillic, Devanagari and Arabic letters. */
const BUNDLED = [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese', 'devanagari'].map(
    (subset) => `@fontsource/noto-sans/files/noto-sans-${subset}`,
  ),
  '@fontsource/vazirmatn/files/vazirmatn-arabic',
];
const MAX_BYTES = 30_000_000;
const SIGNS = /^(\0\u0001\0\0|OTTO|true|wOFF)/;

let bundled: ShareFont[] | undefined;

function bundledFonts(): ShareFont[] {
  const { resolve } = createRequire(import.meta.url);
  return (bundled ??= BUNDLED.flatMap((file) =>
    ([700, 400] as const).map((weight) => ({
      name: nameOf(file),
      data: readFileSync(resolve(`${file}-${weight}-normal.woff`)),
      weight,
      style: 'normal' as const,
    })),
  ));
}

/**
 * The owner's fonts (TrueType, OpenType or WOFF files of the content folder) before Backfile's own. `faults` names the
 * unusable files.
 */
export function shareFonts(content: string, files: string[]): { fonts: ShareFont[]; faults: string[] } {
  const faults: string[] = [];
  const own = files.flatMap((file): ShareFont[] => {
    try {
      const data = readBytes(join(content, file), MAX_BYTES);
      if ('size' in data) throw new Error(`${data.size} bytes, more than ${MAX_BYTES / 1e6} MB`);
      if (!SIGNS.test(data.toString('latin1', 0, 4))) throw new Error('not a TrueType, OpenType or WOFF font');
      return [{ name: nameOf(file), data, weight: 700, style: 'normal' }];
    } catch (error) {
      faults.push(`${file}: ${reasonOf(error)}`);
      return [];
    }
  });
  return { fonts: [...own, ...bundledFonts()], faults };
}

/** A name without characters that have a meaning in a CSS font list. */
function nameOf(file: string): string {
  return file.replace(/[^\w-]/g, '-');
}

import { join } from 'node:path';
import { readBytes, reasonOf } from '../read-bytes.ts';

const MAX_BYTES = 30_000_000;
/** The first bytes of TrueType, OpenType and WOFF files. */
const SIGNS = /^(\0\u0001\0\0|OTTO|true|wOFF)/;
const CURE = 'shareFonts: [look/headlines.ttf]: one TrueType, OpenType or WOFF font a file';

/**
 * Checks a font for share images.
 * @returns null if it can be drawn with; else what was found instead, and what to write.
 */
export async function shareFontFault(content: string, file: string): Promise<{ found: string; cure: string } | null> {
  let bytes: Buffer;
  try {
    const read = readBytes(join(content, file), MAX_BYTES);
    if ('size' in read)
      return {
        found: `${file}, of ${read.size} bytes`,
        cure: 'a font of at most 30 MB: cut it to the scripts of the archive',
      };
    bytes = read;
  } catch (error) {
    return { found: `${file}: ${reasonOf(error)}`, cure: 'the path of a file in the content folder' };
  }
  if (!SIGNS.test(bytes.toString('latin1', 0, 4)))
    return { found: `${file}, which is not a TrueType, OpenType or WOFF font`, cure: CURE };
  // The font parser is loaded only if there is a font.
  const { metricsOf } = await import('../look/read-metrics.ts');
  return (await metricsOf(bytes)) === null ? { found: `${file}, whose tables cannot be read`, cure: CURE } : null;
}

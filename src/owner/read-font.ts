import { join } from 'node:path';
import { digest } from '../digest.ts';
import { readBytes, reasonOf } from '../read-bytes.ts';
import type { FontFile } from '../site/look.ts';

const MAX_BYTES = 2_000_000;

/**
 * Reads a font of the content folder.
 * @returns the font with its published address and metrics, or what was found instead and what to write.
 */
export async function readFont(
  content: string,
  font: FontFile,
  family: 'serif' | 'sans',
): Promise<FontFile | { found: string; cure: string; isTooLarge?: true }> {
  let bytes: Buffer;
  try {
    const read = readBytes(join(content, font.file), MAX_BYTES);
    if ('size' in read)
      return {
        found: `${font.file}, of ${read.size} bytes`,
        cure: 'a font of at most 2 MB: cut it to the scripts of the archive',
        isTooLarge: true,
      };
    bytes = read;
  } catch (error) {
    return { found: `${font.file}: ${reasonOf(error)}`, cure: 'the path of a file in the content folder' };
  }
  if (bytes.toString('latin1', 0, 4) !== 'wOF2')
    return { found: `${font.file}, which is not a WOFF2 file`, cure: 'a font converted to WOFF2' };
  // The font parser is loaded only if there is a font.
  const { metricsOf } = await import('../look/read-metrics.ts');
  const metrics = await metricsOf(bytes);
  if (metrics === null)
    return { found: `${font.file}, whose tables cannot be read`, cure: 'a font that browsers can read' };
  return { ...font, path: `/assets/fonts/${family}-${digest('fileName', bytes)}.woff2`, metrics };
}

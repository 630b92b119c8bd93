import { fromBuffer } from '@capsizecss/unpack';
import type { FontMetrics } from '../site/look.ts';

/** The metrics from a font's tables; null if they cannot be read. */
export async function metricsOf(bytes: Buffer): Promise<FontMetrics | null> {
  try {
    const { ascent, descent, lineGap, unitsPerEm, xWidthAvg } = await fromBuffer(bytes);
    const metrics = { ascent, descent, lineGap, unitsPerEm, averageWidth: xWidthAvg };
    return Object.values(metrics).every(Number.isFinite) && unitsPerEm > 0 && xWidthAvg > 0 ? metrics : null;
  } catch {
    return null;
  }
}

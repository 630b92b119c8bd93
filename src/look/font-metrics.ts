import type { FontMetrics } from '../site/look.ts';

/**
 * Fonts that nearly every machine has under one of these names, with the mean width of their letters as a share of the
 * em. Source: the fonts' own tables, weighted as in @capsizecss/unpack.
 */
const LOCAL = {
  serif: { names: ['Times New Roman', 'Liberation Serif', 'Tinos', 'Noto Serif'], width: 0.4047 },
  sans: { names: ['Arial', 'Liberation Sans', 'Arimo', 'Noto Sans'], width: 0.4561 },
} as const;

/**
 * Descriptors of a `@font-face` that scales a local font to the metrics of the owner's font, so that nothing moves when
 * the owner's font arrives: https://www.w3.org/TR/css-fonts-5/#font-metrics-override-desc
 */
export function fallbackFace(metrics: FontMetrics, family: 'serif' | 'sans'): string[] {
  const { names, width } = LOCAL[family];
  const adjust = metrics.averageWidth / metrics.unitsPerEm / width;
  const share = (value: number) => `${((Math.abs(value) / metrics.unitsPerEm / adjust) * 100).toFixed(2)}%`;
  return [
    `src: ${names.map((name) => `local("${name}")`).join(', ')};`,
    `size-adjust: ${(adjust * 100).toFixed(2)}%;`,
    `ascent-override: ${share(metrics.ascent)};`,
    `descent-override: ${share(metrics.descent)};`,
    `line-gap-override: ${share(metrics.lineGap)};`,
  ];
}

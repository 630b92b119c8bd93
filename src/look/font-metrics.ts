import type { FontMetrics } from '../site/look.ts';

/**
 * Fonts that nearly every machine has under one of these names, with the mean width of their letters as a share of the
 * em. Source: their own tables, weighted as @capsizecss/unpack weights them.
 */
const LOCAL = {
  serif: { names: ['Times New Roman', 'Liberation Serif', 'Tinos', 'Noto Serif'], width: 0.4047 },
  sans: { names: ['Arial', 'Liberation Sans', 'Arimo', 'Noto Sans'], width: 0.4561 },
} as const;

/**
 * Declarations of a `@font-face` that shows a font of the machine in the room of the owner's, so that nothing moves when
 * the owner's arrives: https://www.w3.org/TR/css-fonts-5/#font-metrics-override-desc
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

import { digestOf, remembered } from '../digest.ts';
import type { Colour } from '../site/colour.ts';
import { contrast, mix, parseColour, printColour, withContrast } from '../site/colour.ts';
import type { FontFile, Look } from '../site/look.ts';
import { LEAST_CONTRAST, PAPER } from '../site/palette.ts';
import type { Site } from '../site/site.ts';
import { fallbackFace } from './font-metrics.ts';

/** The share of the accent colour in the cells of a heat map, from the first level to the third. */
const HEAT = { light: [0.13, 0.3, 0.48], dark: [0.12, 0.25, 0.6] } as const;
const INK: Record<'light' | 'dark', Colour> = { light: [26, 26, 25], dark: [231, 228, 221] };

/** The sheet with its published address; null if the owner sets nothing. */
export const stylesheetPath = remembered((site: Site): { path: string; text: string } | null => {
  const text = ownerStylesheet(site);
  return text === null ? null : { path: `/assets/look-${digestOf(text)}.css`, text };
});

/**
 * The owner's styles as one sheet: fonts, the settings of `look:`, then `theme.css`. They are in the cascade layer
 * `owner`, after the built-in layer. Null if the owner sets nothing.
 */
export function ownerStylesheet({ look, theme, base }: Pick<Site, 'look' | 'theme' | 'base'>): string | null {
  const faces = (['serif', 'sans'] as const).flatMap((family) => facesOf(family, look.fonts?.[family] ?? [], base));
  const settings = declarations(look);
  const parts = [
    ...faces,
    ...(settings.length > 0 ? [`@layer owner {\n@media screen {\n:root {\n${settings.join('\n')}\n}\n}\n}`] : []),
    ...familyRules(look),
    ...(theme ? [`@layer owner {\n${theme.trim()}\n}`] : []),
  ];
  return parts.length === 0 ? null : `@layer archive, lists, search, owner;\n${parts.join('\n')}\n`;
}

function declarations(look: Look): string[] {
  const lines: string[] = [];
  if (look.colorScheme === 'light' || look.colorScheme === 'dark') lines.push(`color-scheme: ${look.colorScheme};`);
  if (look.width !== undefined) lines.push(`--page: ${look.width}rem;`);
  const accent = bothSchemes(look.accent, look.accentDark);
  if (accent) {
    lines.push(`--accent: ${pair(accent)};`);
    for (const level of [0, 1, 2]) {
      const cells = { light: cell(accent, 'light', level), dark: cell(accent, 'dark', level) };
      lines.push(`--heat-${level + 1}: ${pair(cells)};`);
      if (level === 2) lines.push(`--heat-3-ink: ${pair({ light: inkOn(cells.light), dark: inkOn(cells.dark) })};`);
    }
    lines.push(`--heat-4: ${pair(accent)};`);
  }
  const correction = bothSchemes(look.correction, look.correctionDark);
  if (correction) lines.push(`--correction: ${pair(correction)};`);
  return lines;
}

type Pair = Record<'light' | 'dark', Colour>;

/** A colour for each colour scheme. A missing one becomes the nearest colour to the other that is still readable. */
function bothSchemes(light: string | undefined, dark: string | undefined): Pair | null {
  const given = parseColour(light ?? dark ?? '');
  if (!given) return null;
  const of = (text: string | undefined, scheme: 'light' | 'dark') =>
    withContrast(parseColour(text ?? '') ?? given, PAPER[scheme], LEAST_CONTRAST);
  return { light: of(light, 'light'), dark: of(dark, 'dark') };
}

function cell(accent: Pair, scheme: 'light' | 'dark', level: number): Colour {
  return mix(PAPER[scheme], accent[scheme], HEAT[scheme][level]!);
}

/** The text colour that is most readable on a cell. */
function inkOn(background: Colour): Colour {
  const inks = [INK.light, PAPER.light, PAPER.dark, INK.dark];
  const best = inks.reduce((a, b) => (contrast(b, background) > contrast(a, background) ? b : a));
  return withContrast(best, background, LEAST_CONTRAST);
}

function pair({ light, dark }: Pair): string {
  return `light-dark(${printColour(light)}, ${printColour(dark)})`;
}

function facesOf(family: 'serif' | 'sans', files: FontFile[], base: string): string[] {
  const faces = files.map(({ path, range, weight, style }) =>
    face([
      `font-family: "owner ${family}";`,
      `src: url("${base.replace(/\/$/, '')}${path}") format("woff2");`,
      'font-display: swap;',
      ...(weight ? [`font-weight: ${weight};`] : []),
      ...(style ? [`font-style: ${style};`] : []),
      ...(range ? [`unicode-range: ${range};`] : []),
    ]),
  );
  const metrics = files.find((file) => file.metrics)?.metrics;
  return metrics
    ? [...faces, face([`font-family: "owner ${family} fallback";`, ...fallbackFace(metrics, family)])]
    : faces;
}

function face(lines: string[]): string {
  return `@font-face {\n${lines.join('\n')}\n}`;
}

/** Puts the owner's font family before the built-in ones, for Latin and Arabic script. */
function familyRules(look: Look): string[] {
  const families = (['serif', 'sans'] as const).filter((family) => look.fonts?.[family]?.length);
  if (families.length === 0) return [];
  const rules = families.map((family) => {
    const end = family === 'serif' ? 'serif' : 'sans-serif';
    return [
      `:root { --${family}: "owner ${family}", "owner ${family} fallback", ${end}; }`,
      `:is(:lang(ar), :lang(ckb), :lang(fa), :lang(ps), :lang(sd), :lang(ug), :lang(ur)) {`,
      `--${family}: "owner ${family}", var(--arabic-${family});`,
      '}',
    ].join('\n');
  });
  return [`@layer owner {\n${rules.join('\n')}\n}`];
}

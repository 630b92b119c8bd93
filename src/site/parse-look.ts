import { quote } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import { contrast, parseColour, printColour, withContrast } from './colour.ts';
import type { FontFile, Logo, Look } from './look.ts';
import { LEAST_CONTRAST, PAPER } from './palette.ts';
import { knownEntries, itemsOf, settingText } from './raw-fields.ts';
import type { Report } from './setting-report.ts';

const KEYS = [
  ...['accent', 'accentDark', 'correction', 'correctionDark'],
  ...['logo', 'fonts', 'width', 'colorScheme'],
] as const;

/** Settings that name files. The files are read later, so we keep the place of each setting. */
const FILES_OF: Record<string, string[]> = { logo: ['light', 'dark'], fonts: ['serif', 'sans'] };

type Reader = (entry: RawEntry, report: Report) => unknown;

/** Reads `look:` of site.yaml. An invalid value is reported, and the built-in look is used. */
export function parseLook(entry: RawEntry, report: Report): Look {
  const look: Record<string, unknown> = {};
  const places: Look['places'] = {};
  for (const inner of knownEntries(entry, KEYS, report, 'look: { accent: "#8f1d2c" }')) {
    const value = READERS[inner.key]?.({ ...inner, key: `look.${inner.key}` }, report);
    if (value !== undefined) look[inner.key] = value;
    for (const file of FILES_OF[inner.key] ?? []) places[`look.${inner.key}.${file}`] = inner.value.at;
  }
  return { ...look, ...(Object.keys(places).length > 0 ? { places } : {}) } as Look;
}

const READERS: Record<string, Reader> = {
  accent: (entry, report) => colour(entry, 'light', report),
  accentDark: (entry, report) => colour(entry, 'dark', report),
  correction: (entry, report) => colour(entry, 'light', report),
  correctionDark: (entry, report) => colour(entry, 'dark', report),
  width: (entry, report) => length(entry, [40, 120], report),
  colorScheme: (entry, report) => {
    const text = settingText(entry, report);
    if (text === undefined || /^(auto|light|dark)$/.test(text)) return text;
    return report(entry, quote(text), 'auto, light or dark');
  },
  logo: parseLogo,
  fonts: (entry, report) => {
    const fonts: Record<string, FontFile[]> = {};
    for (const family of knownEntries(entry, ['serif', 'sans'], report, 'fonts: { serif: look/serif.woff2 }')) {
      const files = itemsOf({ ...family, key: `${entry.key}.${family.key}` }).flatMap((item) => {
        const font = parseFont(item, report);
        return font ? [font] : [];
      });
      if (files.length > 0) fonts[family.key] = files;
    }
    return fonts;
  },
};

/** A text colour with enough contrast to the background of a colour scheme. */
function colour(entry: RawEntry, scheme: 'light' | 'dark', report: Report): string | undefined {
  const text = settingText(entry, report);
  if (text === undefined) return undefined;
  const parsed = parseColour(text);
  if (!parsed) return report(entry, quote(text), 'a colour as #rrggbb in quotation marks, such as "#8f1d2c"');
  const found = contrast(parsed, PAPER[scheme]);
  if (found >= LEAST_CONTRAST) return printColour(parsed);
  const nearest = printColour(withContrast(parsed, PAPER[scheme], LEAST_CONTRAST));
  return report(
    entry,
    `${text}, which has a contrast of ${found.toFixed(1)} : 1 to the ${scheme} background, but readers need ${LEAST_CONTRAST} : 1`,
    `"${nearest}", the nearest colour that reaches it`,
  );
}

function length(entry: RawEntry, [least, most]: [number, number], report: Report): number | undefined {
  const text = settingText(entry, report);
  if (text === undefined) return undefined;
  const [, digits] = /^(\d{1,3}(?:\.\d{1,3})?)\s*(?:rem)?$/.exec(text) ?? [];
  const value = Number(digits);
  return digits !== undefined && value >= least && value <= most
    ? value
    : report(entry, quote(text), `a number of rem from ${least} to ${most}`);
}

function parseLogo(entry: RawEntry, report: Report): Logo | undefined {
  const example = 'logo: { light: look/logo.svg, dark: look/logo-dark.svg, height: 2.5 }';
  if (entry.value.kind === 'text') {
    const light = file(entry, /\.(svg|png|webp|avif|jpe?g)$/i, report, example);
    return light === undefined ? undefined : { light, height: 2.5 };
  }
  const logo: Partial<Logo> = { height: 2.5 };
  for (const inner of knownEntries(entry, ['light', 'dark', 'height'], report, example)) {
    const named = { ...inner, key: `${entry.key}.${inner.key}` };
    const value =
      inner.key === 'height'
        ? length(named, [1, 12], report)
        : file(named, /\.(svg|png|webp|avif|jpe?g)$/i, report, example);
    if (value !== undefined) Object.assign(logo, { [inner.key]: value });
  }
  return logo.light === undefined ? report(entry, 'a logo without light', example) : (logo as Logo);
}

function parseFont(entry: RawEntry, report: Report): FontFile | undefined {
  const example = '{ file: look/serif.woff2, range: U+0000-024F, weight: 200 900 }';
  const woff2 = /\.woff2$/i;
  if (entry.value.kind === 'text') {
    const name = file(entry, woff2, report, example);
    return name === undefined ? undefined : { file: name };
  }
  const patterns: Record<string, RegExp> = {
    range: /^U\+[0-9a-f?]{1,6}(-[0-9a-f]{1,6})?(\s*,\s*U\+[0-9a-f?]{1,6}(-[0-9a-f]{1,6})?)*$/i,
    weight: /^[1-9]\d{0,2}( [1-9]\d{0,2})?$/,
    style: /^(normal|italic)$/,
  };
  const font: Record<string, string> = {};
  for (const inner of knownEntries(entry, ['file', 'range', 'weight', 'style'], report, example)) {
    const named = { ...inner, key: `${entry.key}.${inner.key}` };
    const value = inner.key === 'file' ? file(named, woff2, report, example) : settingText(named, report);
    if (value === undefined) continue;
    if (inner.key !== 'file' && !patterns[inner.key]!.test(value)) report(named, quote(value), example);
    else font[inner.key] = value;
  }
  return font['file'] === undefined ? report(entry, 'a font without file', example) : (font as unknown as FontFile);
}

/** A file below the content folder with an allowed extension. A later step checks that it exists. */
function file(entry: RawEntry, ending: RegExp, report: Report, cure: string): string | undefined {
  const text = settingText(entry, report);
  if (text === undefined) return undefined;
  const isInside = !/^([a-z][a-z0-9+.-]*:|\/\/)|(^|\/)\.\.(\/|$)|\\/i.test(text);
  return isInside && ending.test(text)
    ? text.replace(/^\/+|^(\.\/)+/, '')
    : report(entry, quote(text), `a file of the content folder, as in ${cure}`);
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileLanguages } from '../../article/file-languages.ts';
import { digest } from '../../digest.ts';
import { compare } from '../../problems.ts';
import type { Site } from '../../site/site.ts';
import { PROJECT, packagedDigests } from './packaged-code.ts';
import { packagesDigest } from './packages-digest.ts';

const READING = [
  'src/raw',
  'src/site',
  'src/article',
  'src/article-id.ts',
  'src/digest.ts',
  'src/html-elements.ts',
  'src/dates.ts',
  'src/dates',
  'src/urls.ts',
  'src/problems.ts',
  'src/problems',
];
/** The checks of an article's text while it is read. */
const CHECKING = ['src/checks', 'src/body/markdown/code-ranges.ts'];
const RENDERING = [
  'src/body',
  'src/rendering',
  'src/media',
  'src/labels',
  'src/search/text/search-text.ts',
  'src/search/text/text-ends.ts',
];
/** Every source of the bundle. A test compares the list with what Astro compiled. */
export const BUNDLE = [
  ...['src/components', 'src/layouts', 'src/styles', 'src/printing', 'src/site'],
  ...['src/search/page', 'src/search/text', 'src/reading', 'src/views/citing', 'src/dates', 'src/labels'],
];
const READ_FILES = ['src/read-content.ts', 'src/read-bytes.ts', 'src/cache'];
const INDEXING = ['src/search', 'src/catalog', 'src/build/make-segments.ts'];
const PRINTING = ['src'];

/** The code of what the cache keeps, by the digests below. A test compares each list with what that code imports. */
export const KEPT_CODE: Record<'reading' | 'rendering' | 'indexing', string[]> = {
  reading: [...READING, ...READ_FILES, ...CHECKING],
  rendering: [...READING, ...READ_FILES, ...RENDERING],
  indexing: [...READING, ...READ_FILES, ...INDEXING],
};

/** Digests of the code, packages and settings that make each kind of result. A result of other code is discarded. */
export interface CodeDigests {
  /** Articles, read from their files. */
  reading: string;
  /** Bodies, rendered from Markdown. */
  rendering: string;
  /** Pages, feeds and sitemaps. */
  printing: string;
  /** The bundle that prints pages, with its styles and scripts. */
  bundle: string;
  /** Search segments. */
  indexing: string;
}

/** Digests of the running code, combined with the settings and file languages of a site where these matter. */
export function codeDigests(site: Site, { folders, endings }: FileLanguages): CodeDigests {
  const packages = packagesDigest(PROJECT);
  const { language, timeZone, calendar, groupings, url, base, imageHosts, labels, labelFiles, replace } = site;
  const { pictures, shareImages, shareFonts, title, sections, look } = site;
  // What a share image shows, if there are share images.
  const shared =
    shareImages === 'none' ? null : [shareImages, shareFonts, title, sections, look.accent, look.logo?.light];
  const settings = JSON.stringify([language, timeZone, calendar, groupings, url, base, [...folders], [...endings]]);
  const reading = codeDigest([...READING, ...READ_FILES], packages, settings);
  return {
    reading: codeDigest(CHECKING, reading),
    rendering: codeDigest(
      RENDERING,
      reading,
      JSON.stringify([imageHosts, labels, labelFiles, replace, pictures, shared]),
    ),
    printing: codeDigest(PRINTING, packages, JSON.stringify({ ...site, budget: null })),
    bundle: bundleDigest(base, site.components),
    indexing: codeDigest(INDEXING, packages, reading),
  };
}

/** The digest of a site's bundle, for its base path and with the owner's components. */
export function bundleDigest(base: string, components: Site['components']): string {
  return codeDigest(BUNDLE, packagesDigest(PROJECT), JSON.stringify([base, components]));
}

/** Digests of all relevant sources, by name. A package contains the digests that were recorded when it was packed. */
export function sourceDigests(): Record<string, string> {
  const names = [READING, CHECKING, RENDERING, BUNDLE, READ_FILES, INDEXING, PRINTING].flat();
  return Object.fromEntries(names.map((name) => [name, remember(name)]));
}

const digests = new Map<string, string>(Object.entries(packagedDigests() ?? {}));

/** The digest of files, of everything below folders, and of further texts. */
function codeDigest(names: string[], ...more: string[]): string {
  const known = names.map((name) => digests.get(name) ?? remember(name));
  return digest('value', ...known, ...more.map((text) => `\n${text}`));
}

function remember(name: string): string {
  const found = digest('source', ...filesOf(name).flatMap((file) => [`${file}\n`, readFileSync(join(PROJECT, file))]));
  digests.set(name, found);
  return found;
}

function filesOf(name: string): string[] {
  const path = join(PROJECT, name);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [name];
  return readdirSync(path)
    .filter((inner) => !/^\.|\.md$/.test(inner))
    .sort(compare)
    .flatMap((inner) => filesOf(`${name}/${inner}`));
}

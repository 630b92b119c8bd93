import type { Problem } from '../problems.ts';
import { compare, problem } from '../problems.ts';
import { canonicalLanguage, isFullLanguageCode, isLanguageCode } from '../site/languages.ts';
import type { Site } from '../site/site.ts';

/**
 * The parts of a path that may name a language, as written: the top folder (`fa/summit.md`) and the suffix
 * (`summit.fa.md`).
 */
export interface FileLanguages {
  folders: ReadonlySet<string>;
  endings: ReadonlySet<string>;
}

/** Names without folder that most folders have, in any language. */
const EVERYWHERE = /^(_?index|readme)$/i;
const ARTICLE = /\.(md|markdown|html?)$/i;
/** Splits a stem from the code after it. */
const WITH_ENDING = /^(.+)\.([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,4}){0,2})$/;

/**
 * The least number of file pairs that proves a code of this many letters to be a language: `new` and `old` are language
 * codes too.
 */
const PAIRS_NEEDED = { 2: 1, 3: 2 } as const;

/**
 * Finds the folders and suffixes that give the language of their articles. These are codes that site.yaml lists, codes
 * with a region or script (`pt_BR`), and codes whose files form pairs: `summit.fa.md` beside `summit.md`, or
 * `fa/summit.md` beside `summit.md` or `en/summit.md` with `en` as the site's language. Any other name that looks like
 * a code is a word, such as the `io` of `socket.io.md`. Such a name is reported once if site.yaml lists no languages.
 */
export function findFileLanguages(
  files: readonly string[],
  site: Pick<Site, 'language' | 'languages'>,
): { languages: FileLanguages; problems: Problem[] } {
  const listed = new Set([site.language, ...site.languages]);
  const isListed = (code: string) => isFullLanguageCode(code) || listed.has(canonicalLanguage(code));
  const stems = new Set(files.map((file) => file.replace(ARTICLE, '')));
  const places = { folders: new Map<string, Found>(), endings: new Map<string, Found>() };
  const codes = new Map<string, boolean>();
  const isCode = (text: string): boolean => {
    if (!codes.has(text)) codes.set(text, isLanguageCode(text));
    return codes.get(text)!;
  };
  const ofSite = [...new Set([site.language, site.language.toLowerCase(), site.language.replaceAll('-', '_')])];
  for (const stem of stems) {
    const slash = stem.indexOf('/');
    const top = slash < 0 ? '' : stem.slice(0, slash);
    if (top && isCode(top)) {
      const inside = stem.slice(slash + 1);
      const isTelling = !EVERYWHERE.test(inside.slice(inside.lastIndexOf('/') + 1));
      const isPair =
        isTelling && [inside, ...ofSite.map((code) => `${code}/${inside}`)].some((other) => stems.has(other));
      note(places.folders, top, stem, isPair);
    }
    const [, own, code] = WITH_ENDING.exec(stem) ?? [];
    if (own && code && isCode(code))
      note(places.endings, code, stem, stems.has(own) || ofSite.some((site) => stems.has(`${own}.${site}`)));
  }
  const problems: Problem[] = [];
  const shown = (found: Map<string, Found>, kind: keyof typeof places): Set<string> => {
    const taken = new Set<string>();
    for (const [code, { pairs, count, first }] of [...found].sort(([a], [b]) => compare(a, b))) {
      const needed = PAIRS_NEEDED[code.length as 2 | 3] ?? 1;
      if (isListed(code) || pairs >= needed) taken.add(code);
      else if (site.languages.length === 0) problems.push(unlisted(kind, code, count, first, site.language));
    }
    return taken;
  };
  const languages = { folders: shown(places.folders, 'folders'), endings: shown(places.endings, 'endings') };
  return { languages, problems };
}

interface Found {
  pairs: number;
  count: number;
  first: string;
}

function note(places: Map<string, Found>, code: string, stem: string, isPair: boolean): void {
  const found = places.get(code) ?? { pairs: 0, count: 0, first: stem };
  places.set(code, { ...found, pairs: found.pairs + (isPair ? 1 : 0), count: found.count + 1 });
}

function unlisted(kind: keyof FileLanguages, code: string, count: number, first: string, language: string): Problem {
  const what = kind === 'folders' ? `the folder ${code}/` : `the ending .${code} of ${first}`;
  const files = count === 1 ? '1 file' : `${count} files`;
  const found = `${what} (${files}) may name a language, but Backfile takes it for a word`;
  const cure = `languages: [${language}, ${canonicalLanguage(code)}] if it names a language, else languages: [${language}]`;
  return problem('language-unlisted', { file: 'site.yaml', field: 'languages' }, found, cure);
}

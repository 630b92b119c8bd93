import { dayInFileName, dayInPath } from '../dates.ts';
import { canonicalLanguage } from '../site/languages.ts';
import { decodePath } from '../urls.ts';
import type { FileLanguages } from './file-languages.ts';

/** What the path of a file says about its article. */
export interface FileName {
  /** The file name without folder, date, language and extension, decoded. */
  base: string;
  /** The day at the start of the file name. */
  day: string | null;
  /** The day from the folder names: `2020/11/10/summit.md`. */
  folderDay: string | null;
  /** The language from a suffix (`.fa.md`) or the top folder. */
  lang: string | null;
  /** The path without its language: the same for all translations of an article. */
  translationKey: string;
  /** Whether the article has a folder to itself: `posts/summit/index.md`. */
  isBundle: boolean;
  isDraft: boolean;
  isPage: boolean;
}

/**
 * Parses a path below the content folder, such as `de/posts/2020-11-10-summit.fa.md`. `languages` decides which codes
 * are languages.
 */
export function readFileName(file: string, languages: FileLanguages): FileName {
  const folders = file.split('/');
  const name = (folders.pop() ?? '').replace(/\.(md|markdown|html?)$/i, '');
  const [, stem = name, suffix] = /^(.+)\.([A-Za-z0-9_-]{2,12})$/.exec(name) ?? [];
  const suffixLang = suffix !== undefined && languages.endings.has(suffix) ? suffix : null;
  const own = suffixLang ? stem : name;
  const top = folders[0] ?? '';
  const folderLang = languages.folders.has(top) ? top : null;
  const inside = folderLang ? folders.slice(1) : folders;
  const lang = suffixLang ?? folderLang;

  const translationKey = [...inside, own].join('/');
  return {
    ...readTranslationKey(translationKey),
    folderDay: dayInPath(folders.join('/')),
    lang: lang ? canonicalLanguage(lang) : null,
    translationKey,
    isDraft: folders.includes('_drafts'),
    isPage: inside[0] === 'pages',
  };
}

/** Parses a path without language and extension. An `index` file takes name and day from its folder. */
export function readTranslationKey(translationKey: string): Pick<FileName, 'base' | 'day' | 'isBundle'> {
  const inside = translationKey.split('/');
  const own = inside.pop() ?? '';
  const isBundle = own === 'index' && inside.length > 0;
  const telling = isBundle ? (inside.at(-1) ?? own) : own;
  const decoded = decodePath(telling) ?? telling;
  const day = dayInFileName(decoded);
  const base = day ? decoded.replace(/^\p{Nd}{4}-\p{Nd}{1,2}-\p{Nd}{1,2}[-_.]?/u, '') || decoded : decoded;
  return { base, day, isBundle };
}

import { dayInFileName, dayInPath } from '../dates.ts';
import { canonicalLanguage } from '../site/languages.ts';
import { decodePath } from '../urls.ts';
import type { FileLanguages } from './file-languages.ts';

/** What the place and name of a file tell of an article. */
export interface FileName {
  /** The name without folder, date, language and ending, decoded. */
  base: string;
  /** A day at its start. */
  day: string | null;
  /** A day that the folders name: `2020/11/10/summit.md`. */
  folderDay: string | null;
  /** From a suffix (`.fa.md`) or the top folder. */
  lang: string | null;
  /** The path without its language: equal for translations of one article. */
  translationKey: string;
  /** A folder of its own: `posts/summit/index.md`. */
  isBundle: boolean;
  isDraft: boolean;
  isPage: boolean;
}

/** Reads a path below the content folder, such as `de/posts/2020-11-10-summit.fa.md`. `languages` says what is one. */
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

/** What a path without language and ending tells: a folder with an `index` of its own has the name and day of the file. */
export function readTranslationKey(translationKey: string): Pick<FileName, 'base' | 'day' | 'isBundle'> {
  const inside = translationKey.split('/');
  const own = inside.pop() ?? '';
  const isBundle = own === 'index' && inside.length > 0;
  const telling = isBundle ? (inside.at(-1) ?? own) : own;
  const decoded = decodePath(telling) ?? telling;
  const day = dayInFileName(decoded);
  const base = day ? decoded.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_.]?/, '') || decoded : decoded;
  return { base, day, isBundle };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../digest.ts';
import { nearest } from '../problems/nearest.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { Site } from '../site/site.ts';

/**
 * The components that an owner may replace, and the places of the built-in ones below `src/components/`. These names
 * stay the same in later versions.
 */
export const STABLE_COMPONENTS: Record<string, string> = {
  ArticlePage: 'pages/ArticlePage.astro',
  ArticleRecord: 'article/ArticleRecord.astro',
  Byline: 'article/Byline.astro',
  CalendarPage: 'pages/CalendarPage.astro',
  Colophon: 'frame/Colophon.astro',
  Corrections: 'article/Corrections.astro',
  DirectoryPage: 'pages/DirectoryPage.astro',
  FrontPage: 'pages/FrontPage.astro',
  GroupPage: 'pages/GroupPage.astro',
  GroupYearPage: 'pages/GroupYearPage.astro',
  ListItem: 'ListItem.astro',
  Masthead: 'frame/Masthead.astro',
  NotFoundPage: 'pages/NotFoundPage.astro',
  NoticePage: 'pages/NoticePage.astro',
  PlainPage: 'pages/PlainPage.astro',
  Related: 'article/Related.astro',
  SearchForm: 'frame/SearchForm.astro',
  VolumePage: 'pages/VolumePage.astro',
  YearsPage: 'pages/YearsPage.astro',
};

/** The folder of an owner's components, below the content folder. */
export const COMPONENTS = 'components';

/**
 * The components of an owner: `components/Masthead.astro` in the content folder replaces the built-in one. Files in
 * subfolders are parts for them. `files` are the names below the content folder.
 */
export function readComponents(
  content: string,
  files: string[],
): { components: Site['components']; problems: Problem[] } {
  const own = files.filter((file) => /^components\/.*\.(astro|css|[cm]?[jt]s)$/.test(file));
  const problems: Problem[] = [];
  const names: string[] = [];
  const parts: (string | Uint8Array)[] = [];
  for (const file of own) {
    parts.push(`${file}\n`, readFileSync(join(content, file)));
    const name = /^components\/([^/]+)\.astro$/.exec(file)?.[1];
    if (name === undefined) continue;
    if (Object.hasOwn(STABLE_COMPONENTS, name)) names.push(name);
    else problems.push(unknown(file, name));
  }
  return { components: { names, digest: own.length === 0 ? '' : digest('value', ...parts) }, problems };
}

/** The names of built-in components that the files of a folder replace. */
export function replacedIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.astro$/.exec(file)?.[1] ?? []);
  return names.filter((name) => Object.hasOwn(STABLE_COMPONENTS, name));
}

function unknown(file: string, name: string): Problem {
  const known = Object.keys(STABLE_COMPONENTS);
  const near = nearest(name, known);
  const cure = `${near ? `${COMPONENTS}/${near}.astro, or ` : ''}one of these names: ${known.join(', ')}; put your own parts into a subfolder`;
  return problem('component-unknown', { file, field: 'file' }, `${name}, which is not a replaceable component`, cure);
}

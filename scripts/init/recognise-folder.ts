import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isArticleText, listContent } from '../../src/read-content.ts';
import type { Generator } from './generators.ts';
import { GENERATORS, PLAIN_CONTENT } from './generators.ts';

/** How many articles we read the beginning of. */
const LOOKED_AT = 200;

/** What a folder already contains. */
export interface FoundArchive {
  /** `Hugo`; null if none is recognised. */
  generator: string | null;
  content: string;
  public: string;
  articles: number;
  /** Where most articles have their dates; null if there are no articles, or most have no date. */
  dates: 'file names' | 'front matter' | null;
  /** What the settings of the generator say. */
  settings: { title?: string; language?: string; url?: string };
}

/** Finds articles, and the generator for which they were written. */
export async function recogniseFolder(folder: string): Promise<FoundArchive> {
  const found = GENERATORS.map((generator) => ({ generator, config: configOf(folder, generator) })).find(
    ({ config }) => config !== null,
  );
  const generator = found?.generator;
  const candidates = generator?.content ?? PLAIN_CONTENT;
  const publicFolder = generator?.public.find((name) => existsSync(join(folder, name)));
  const base = {
    generator: generator?.name ?? null,
    public: publicFolder ?? generator?.public[0] ?? 'public',
    settings: found?.config ? settingsIn(found.config) : {},
  };
  for (const content of candidates) {
    const articles = await articlesIn(join(folder, content));
    if (articles.length > 0)
      return { ...base, content, articles: articles.length, dates: datesOf(join(folder, content), articles) };
  }
  return { ...base, content: 'content', articles: 0, dates: null };
}

/** The text of a generator's settings; null if this is not the generator of the folder. */
function configOf(folder: string, { signs, holds }: Generator): string | null {
  for (const sign of signs) {
    const file = join(folder, sign);
    if (!existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    if (!holds || holds.test(text)) return text;
  }
  return null;
}

async function articlesIn(folder: string): Promise<string[]> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const { markdown } = await listContent(folder);
  return markdown;
}

function datesOf(content: string, articles: string[]): FoundArchive['dates'] {
  const inNames = articles.filter((file) => /(^|\/)\d{4}-\d{1,2}-\d{1,2}[-_]?[^/]*$/.test(file)).length;
  if (inNames * 2 > articles.length) return 'file names';
  const some = articles.slice(0, LOOKED_AT);
  const dated = some.filter((file) => {
    const text = readFileSync(join(content, file), 'utf8').slice(0, 4096);
    return (
      isArticleText(file, text) &&
      /^["']?(date|pubDate|pubDatetime|publishDate|published|created)["']?\s*[:=]/im.test(text)
    );
  });
  return dated.length * 2 > some.length ? 'front matter' : null;
}

/** Title, language and address, from the top level of YAML, TOML or JSON. */
function settingsIn(config: string): FoundArchive['settings'] {
  const value = (names: string) =>
    new RegExp(`^["']?(?:${names})["']?[ \\t]*[:=][ \\t]*(?:"([^"\\n]*)"|'([^'\\n]*)'|([^#\\n{}[\\]]*))`, 'im')
      .exec(config)
      ?.slice(1)
      .find((one) => one !== undefined)
      ?.trim();
  const [title, language, url] = [
    value('title'),
    value('languageCode|defaultContentLanguage|default_language|lang|language|locale'),
    value('baseURL|base_url|url'),
  ];
  return {
    ...(title ? { title } : {}),
    ...(language && /^[a-z]{2,3}([-_][a-z0-9]+)*$/i.test(language) ? { language: language.replace('_', '-') } : {}),
    ...(url && /^https?:\/\/\S+$/.test(url) ? { url } : {}),
  };
}

import type { Engine, EngineQuestion } from '../../src/search/page/engine/engine.ts';
import type { FoundArticle } from '../../src/search/page/engine/engine-messages.ts';
import type { SegmentOfManifest } from '../../src/search/text/segment-manifest.ts';

/** An article of a search that is tested without an index. */
export interface Article {
  date: string;
  lang: string;
  section: string;
  score: number;
}

/** A segment of one year. */
export const segmentOf = (year: number, count: number, languages = ['en']): SegmentOfManifest => ({
  path: `/search/segments/${year}/`,
  first: `${year}-01`,
  last: `${year}-12`,
  years: [String(year)],
  count,
  languages: Object.fromEntries(languages.map((language) => [language, count / languages.length])),
});

/** An engine over articles in memory: it filters, counts and sorts as Pagefind does. */
export function engineOver(articles: Article[], broken: string[] = []): { engine: Engine; searched: string[] } {
  const searched: string[] = [];
  const fitting = (segment: SegmentOfManifest, lang: string, { filters }: EngineQuestion) =>
    articles.filter(
      (article) =>
        article.lang === lang &&
        article.date.startsWith(segment.years[0]!) &&
        (filters['section']?.any.includes(article.section) ?? true) &&
        (filters['month']?.any.includes(article.date.slice(0, 7)) ?? true) &&
        (filters['language']?.any.includes(lang) ?? true),
    );
  const counted = (found: Article[], facets: string[]) => {
    const counts = Object.fromEntries(facets.map((facet): [string, Record<string, number>] => [facet, {}]));
    for (const { date, section, lang } of found)
      for (const [facet, value] of [
        ['month', date.slice(0, 7)],
        ['section', section],
        ['language', lang],
      ] as const)
        if (counts[facet]) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    return counts;
  };
  const engine: Engine = {
    async search(segment, lang, asked, order) {
      if (broken.includes(segment.path)) throw new Error('404');
      searched.push(segment.path);
      const found = fitting(segment, lang, asked).sort((a, b) =>
        order === 'score' ? b.score - a.score : (order === 'asc' ? 1 : -1) * a.date.localeCompare(b.date),
      );
      return {
        segment,
        language: lang,
        frequencies: [found.length],
        scores: found.map(({ score }) => score),
        counts: counted(found, asked.facets),
        found: async (place) =>
          ({
            ...{ url: '', content: '', raw_content: '', weighted_locations: [] },
            ...{ meta: {}, filters: { day: [found[place]!.date] } },
          }) satisfies FoundArticle,
      };
    },
    count: async (segment, lang, asked) => counted(fitting(segment, lang, asked), asked.facets),
    prepare: () => {},
    limitWaiting: () => {},
  };
  return { engine, searched };
}

import type { Manifest } from './manifest.ts';

/** One found article, as Pagefind hands it over. https://pagefind.app/docs/api/ */
export interface Found {
  url: string;
  /** HTML: escaped text and `<mark>`. */
  excerpt: string;
  meta: { title?: string; date?: string; dateText?: string; section?: string; lang?: string; dir?: string };
}

export interface Hit {
  id: string;
  data(): Promise<Found>;
}

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  mergeIndex(bundle: string, options: { language: string; baseUrl: string }): Promise<void>;
  search(query: string): Promise<{ results: Hit[] } | null>;
}

/** Finds the articles that hold the words of a query, the most fitting first. */
export type Search = (query: string) => Promise<Hit[]>;

/**
 * Opens the search files that a manifest tells of. The newest segment is opened first and the others are merged into it;
 * Pagefind keeps an index a language in each, and opens that of the page, so those of the other languages are merged too.
 */
export async function openIndex(manifest: string, pageLanguage: string): Promise<Search> {
  const response = await fetch(manifest);
  if (!response.ok) throw new Error(`${manifest}: status ${response.status}`);
  const { segments } = (await response.json()) as Manifest;
  const [newest] = segments;
  if (!newest) return async () => [];
  const pagefind = (await import(/* @vite-ignore */ `${newest.path}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: '/' });
  const isPages = (language: string) => language.toLowerCase() === pageLanguage.toLowerCase();
  const merges = segments.flatMap((segment) =>
    segment.languages
      .filter((language) => segment !== newest || !isPages(language))
      .map((language) => {
        // Pagefind 1.6 refuses to merge a bundle into itself, though the language differs; it compares addresses as text.
        const path = segment === newest ? `${segment.path}./` : segment.path;
        return pagefind.mergeIndex(path, { language: language.toLowerCase(), baseUrl: '/' });
      }),
  );
  await Promise.all(merges);
  return async (query) => {
    const answer = await pagefind.search(query);
    // A language without an index is answered from the largest one, which may be open already.
    return [...new Map((answer?.results ?? []).map((hit) => [hit.id, hit])).values()];
  };
}

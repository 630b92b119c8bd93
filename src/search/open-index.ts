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
 * Opens the search files in `bundle`. Pagefind keeps an index a language and opens that of the page; those of the other
 * languages are opened beside it, so that one search covers the archive.
 */
export async function openIndex(bundle: string, pageLanguage: string, languages: string[]): Promise<Search> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: '/' });
  const others = languages
    .map((language) => language.toLowerCase())
    .filter((language) => language !== pageLanguage.toLowerCase());
  // Pagefind 1.6 refuses to merge a bundle into itself, though the language differs; it compares the addresses as text.
  await Promise.all(others.map((language) => pagefind.mergeIndex(`${bundle}./`, { language, baseUrl: '/' })));
  return async (query) => {
    const answer = await pagefind.search(query);
    // A language without an index is answered from the largest one, which may be open already.
    return [...new Map((answer?.results ?? []).map((hit) => [hit.id, hit])).values()];
  };
}

/** The built-in facets of a search, by the names of Pagefind's filters. */
export const FACETS = ['section', 'tag', 'author', 'language'] as const;
/** A built-in facet, or a further grouping of the site. */
export type Facet = string;

export type Order = 'best' | 'newest' | 'oldest';

/** A reader's query. The address of the search page contains all of it. */
export interface Query {
  words: string;
  /** The first and last year or month of the period, `2019` or `2019-06`; '' means no limit. */
  from: string;
  to: string;
  /** Values of one facet are alternatives; all facets must match. */
  facets: Record<Facet, string[]>;
  order: Order;
}

const TIME = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** Parses an address. Invalid parts are ignored. `known` are the facets of the page. */
export function readQuery(parameters: URLSearchParams, known: readonly Facet[] = FACETS): Query {
  const time = (name: string) => {
    const value = parameters.get(name) ?? '';
    return TIME.test(value) ? value : '';
  };
  const order = parameters.get('order');
  const values = (facet: Facet): [Facet, string[]] => [
    facet,
    [...new Set(parameters.getAll(facet).filter((value) => value !== ''))],
  ];
  return {
    words: (parameters.get('q') ?? '').trim(),
    from: time('from'),
    to: time('to'),
    facets: Object.fromEntries(new Set([...FACETS, ...known]).values().map(values)),
    order: order === 'newest' || order === 'oldest' ? order : 'best',
  };
}

/** The parameters of an address, in a fixed order, so that the same search has the same address. */
export function writeQuery({ words, from, to, facets, order }: Query): URLSearchParams {
  const parameters = new URLSearchParams();
  if (words) parameters.set('q', words);
  if (from) parameters.set('from', from);
  if (to) parameters.set('to', to);
  for (const facet of Object.keys(facets))
    for (const value of facets[facet]!.toSorted()) parameters.append(facet, value);
  if (order !== 'best') parameters.set('order', order);
  return parameters;
}

/** Whether there is anything to search for. */
export function isEmptyQuery({ words, from, to, facets }: Query): boolean {
  return !words && !from && !to && Object.values(facets).every((values) => values.length === 0);
}

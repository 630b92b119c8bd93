import type { NamedValue } from '../../search/index/facets.ts';
import { facetNames, namesPath } from '../../search/index/facets.ts';
import type { OutputKind } from '../output.ts';

interface NamesFacts {
  names: NamedValue[];
}

/** The names of the values of a facet, one file for each facet. */
export const SEARCH_NAMES: OutputKind<NamesFacts> = {
  name: 'search-names',
  list: ({ catalog }) =>
    Array.from(facetNames(catalog), ([facet, names]) => ({ path: namesPath(facet), facts: { names } })),
  make: { by: 'text', text: (_, { names }) => JSON.stringify(names) },
};

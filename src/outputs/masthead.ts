import type { Catalog } from '../catalog/catalog.ts';
import { nameOf } from '../catalog/group-name.ts';
import type { Masthead } from '../views/frame.ts';

/** What the mastheads of an edition show of a catalog. */
export function mastheadOf({ entries, sections, languages, groupings }: Catalog): Masthead {
  return {
    hasArticles: entries.length > 0,
    sections: sections.map(nameOf),
    directories: groupings.flatMap(({ grouping, groups }) =>
      grouping.directory !== null && groups.length > 0 ? [{ grouping, path: `/${grouping.directory}/` }] : [],
    ),
    languages: languages.map(nameOf),
  };
}

import { countYears } from '../../catalog/by-period.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { GroupCount } from '../../catalog/group-count.ts';
import { countGroups } from '../../catalog/group-count.ts';
import type { Grouping } from '../../catalog/groups/groupings.ts';
import { wordsOf } from '../../catalog/groups/groupings.ts';
import { printDay } from '../../dates.ts';
import { facetNames, namesPath } from '../../search/index/facets.ts';
import { fill } from '../../site/labels.ts';
import type { Site } from '../../site/site.ts';
import { datePath, href, permalink } from '../../urls.ts';
import { byInitial } from '../../views/by-initial.ts';
import type { CountLink } from '../../views/count-link.ts';
import { countLinks } from '../../views/count-link.ts';
import type { Frame, Link } from '../../views/frame.ts';
import type { YearBar, YearCount } from '../../views/listing.ts';
import { yearStrip } from '../../views/listing.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { makeHead } from '../../views/page-head.ts';
import type { OutputKind } from '../output.ts';

/** The search page, and what it offers a reader whose browser runs no script. */
export interface SearchView {
  head: PageHead;
  frame: Frame;
  strip: YearBar[];
  sections: CountLink[];
  ways: Link[];
  /** From A to Z: all tags, all authors. */
  initials: { text: string; letters: Link[] }[];
  /** The address of the file that tells where the search files lie. */
  manifest: string;
  /** What a search can be narrowed by: the facet, its name, and the address of the file with the names of its values. */
  facets: { facet: string; text: string; names: string }[];
  /** The years of the oldest and the newest article; both '' where there is none. */
  years: [first: string, last: string];
  /** A search engine that looks through this site alone. */
  elsewhere: Link;
  /** The names of the twelve months. */
  months: string[];
  /** The 22nd of each month of 2000, as a result prints its day. */
  days: string[];
}

interface SearchFacts {
  around: {
    years: YearCount[];
    sections: GroupCount[];
    /** The groupings that have something to choose from. */
    facets: Grouping[];
    /** The directories from A to Z, with the names of their groups. */
    directories: { grouping: Grouping; names: string[] }[];
  };
}

export const SEARCH: OutputKind<SearchFacts> = {
  name: 'search',
  owns: () => ['/search/*'],
  list: ({ catalog }) => [{ path: '/search/', facts: searchFacts(catalog) }],
  make: { by: 'page', component: 'SearchPage', place: () => ({ path: '/search/' }), view: searchView },
};

function searchFacts(catalog: Catalog): SearchFacts {
  const { entries, sections, groupings } = catalog;
  const facets = facetNames(catalog);
  return {
    around: {
      years: countYears(entries),
      sections: countGroups(sections),
      facets: groupings.map(({ grouping }) => grouping).filter(({ kind }) => facets.has(kind)),
      directories: groupings
        .filter(({ grouping }) => grouping.directory !== null && !grouping.isTree)
        .map(({ grouping, groups }) => ({ grouping, names: groups.map(({ label }) => label) })),
    },
  };
}

/** The search page. */
function searchView({ site, frame, path }: PageContext, { around }: SearchFacts): SearchView {
  const lang = site.language;
  const { years, sections, facets, directories } = around;
  const { labels } = frame;
  return {
    head: makeHead(site, labels, {
      path,
      lang,
      title: labels.searchArchive,
      description: labels.searchArchive,
      noindex: true,
      searches: true,
    }),
    frame,
    strip: yearStrip(site, years[0]?.[0], years, datePath),
    sections: countLinks(site, sections),
    ways: frame.ways,
    initials: directories
      .filter(({ names }) => names.length > 0)
      .map(({ grouping, names }) => ({
        text: wordsOf(labels, grouping).all,
        letters: letterLinks(site, grouping, names),
      })),
    manifest: href('/search/segments.json', site.base),
    facets: facets.map((grouping) => ({
      facet: grouping.kind,
      text: wordsOf(labels, grouping).all,
      names: href(namesPath(grouping.kind), site.base),
    })),
    elsewhere: {
      text: fill(labels.searchElsewhere, { engine: 'DuckDuckGo' }),
      href: `https://duckduckgo.com/?q=${encodeURIComponent(`site:${permalink('/', site).replace(/^https?:\/\/|\/$/g, '')} `)}`,
    },
    years: [years[0]?.[0] ?? '', years.at(-1)?.[0] ?? ''],
    months: Array.from({ length: 12 }, (_, i) => printDay(`2000-${String(i + 1).padStart(2, '0')}`, lang, 'monthName')),
    days: Array.from({ length: 12 }, (_, i) => printDay(`2000-${String(i + 1).padStart(2, '0')}-22`, lang, 'medium')),
  };
}

/** Links to each letter of a directory. */
function letterLinks(site: Site, { directory }: Grouping, names: string[]): Link[] {
  return byInitial(names, site.language, (name) => name).map(({ letter, id }) => ({
    text: letter,
    href: `${href(`/${directory}/`, site.base)}#${id}`,
  }));
}

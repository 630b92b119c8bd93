import { countYears } from '../../catalog/by-period.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { GroupCount } from '../../catalog/group-count.ts';
import { countGroups } from '../../catalog/group-count.ts';
import type { Grouping } from '../../catalog/groups/groupings.ts';
import { groupingWords } from '../../catalog/groups/groupings.ts';
import { printDay } from '../../dates.ts';
import { facetNames, namesPath } from '../../search/index/facets.ts';
import type { LabelKey, Labels } from '../../site/labels.ts';
import { fill, withDigits } from '../../site/labels.ts';
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
import type { OfferFacts, SearchOffers } from './search-offers.ts';
import { offerFacts, searchOffers } from './search-offers.ts';

/** The search page, and what it offers a reader without scripts. */
export interface SearchView extends SearchOffers {
  head: PageHead;
  frame: Frame;
  strip: YearBar[];
  sections: CountLink[];
  ways: Link[];
  /** Directories from A to Z: all tags, all authors. */
  initials: { text: string; of?: LabelKey; letters: Link[] }[];
  /** The address of the file that lists the search files. */
  manifest: string;
  /**
   * The facets: the key, the name, the word for one value, the address of the file with the names of its values, and
   * the address below which each value has a page.
   */
  facets: { facet: string; text: string; of?: LabelKey; kind: string; names: string; groups?: string }[];
  /** The years of the oldest and the newest article; both '' if there are none. */
  years: [first: string, last: string];
  /** A search engine that searches only this site. */
  elsewhere: Link;
  /** The twelve months of 2000. The script replaces the year. */
  months: string[];
  /** The names of the twelve months, in the language of the page and then in the others of the archive. */
  monthNames: string[][];
  /** The 22nd of each month of 2000, in the format of a result. The script replaces the numbers. */
  days: string[];
}

interface SearchFacts {
  around: {
    years: YearCount[];
    sections: GroupCount[];
    /** The groupings with at least one group. */
    facets: Grouping[];
    /** The directories from A to Z, with the names of their groups. */
    directories: { grouping: Grouping; names: string[] }[];
    /** The languages of articles. */
    languages: string[];
    offers: OfferFacts;
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
      languages: catalog.languages.map(({ slug }) => slug),
      offers: offerFacts(catalog),
    },
  };
}

/** The search page. */
function searchView({ site, frame, path }: PageContext, { around }: SearchFacts): SearchView {
  const lang = site.language;
  const { years, sections, facets, directories, languages, offers } = around;
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
    strip: yearStrip(years[0]?.[0], years, (year) => href(datePath(year), site.base)),
    sections: countLinks(site, sections),
    ways: frame.ways,
    initials: directories
      .filter(({ names }) => names.length > 0)
      .map(({ grouping, names }) => ({
        text: groupingWords(labels, grouping).all,
        ...(grouping.labels ? { of: grouping.labels.all } : {}),
        letters: letterLinks(site, grouping, names),
      })),
    manifest: href('/search/segments.json', site.base),
    facets: facets.map((grouping) => facetOf(site, labels, grouping)),
    ...searchOffers(site, labels, offers),
    elsewhere: {
      text: fill(labels.searchElsewhere, { engine: 'DuckDuckGo' }),
      href: `https://duckduckgo.com/?q=${encodeURIComponent(`site:${permalink('/', site).replace(/^https?:\/\/|\/$/g, '')} `)}`,
    },
    years: [years[0]?.[0] ?? '', years.at(-1)?.[0] ?? ''],
    ...monthWords(site, labels, languages),
  };
}

/** The months and their days: the 22nd in 2000. The script replaces the numbers. */
function monthWords(
  { language, calendar }: Site,
  labels: Labels,
  languages: string[],
): Pick<SearchView, 'months' | 'monthNames' | 'days'> {
  // A year of the calendar, printed as 2000.
  const year = calendar === 'gregorian' ? '2000' : '1400';
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
  const inTwoThousand = (text: string) =>
    text.replace(withDigits(labels, year), withDigits(labels, '2000')).replace(year, '2000');
  return {
    months: months.map((month) => inTwoThousand(printDay(month, language, 'month', calendar))),
    monthNames: [...new Set([language, ...languages])].map((one) =>
      months.map((month) => printDay(month, one, 'monthName', calendar)),
    ),
    days: months.map((month) => inTwoThousand(printDay(`${month}-22`, language, 'medium', calendar))),
  };
}

function facetOf(site: Site, labels: Labels, grouping: Grouping): SearchView['facets'][number] {
  const { kind, directory } = grouping;
  const { one, all } = groupingWords(labels, grouping);
  return {
    facet: kind,
    text: all,
    ...(grouping.labels ? { of: grouping.labels.all } : {}),
    kind: one,
    names: href(namesPath(kind), site.base),
    ...(directory === null ? {} : { groups: href(`/${directory}/`, site.base) }),
  };
}

/** Links to each letter of a directory. */
function letterLinks(site: Site, { directory }: Grouping, names: string[]): Link[] {
  return byInitial(names, site.language, (name) => name).map(({ letter, id }) => ({
    text: letter,
    href: `${href(`/${directory}/`, site.base)}#${id}`,
  }));
}

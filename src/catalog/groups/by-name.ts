import { placeOf, writtenPlace } from '../../article/places.ts';
import type { Edit, Problem } from '../../problems.ts';
import { compare, problem, quote } from '../../problems.ts';
import { groupPath, slugify } from '../../urls.ts';
import type { Entry, Group } from '../entry.ts';
import type { Grouping } from './groupings.ts';
import { AUTHORS } from './groupings.ts';
import { slugWords } from './slug-words.ts';

/** How to group one kind of names: tags, authors, further groupings. */
export interface NameKind {
  grouping: Grouping;
  /** The front matter key. */
  field: string;
  namesOf: (entry: Entry) => string[];
  lineOf: (entry: Entry) => number;
  /** The code of the problem for a name without letters or digits. */
  emptyCode: 'tag-empty' | 'author-empty';
  /** The list of an entry's groups, which this module fills. */
  ownOf: (entry: Entry) => Group[];
}

/** How many spellings of one name are reported one by one. A single warning counts the rest. */
const MOST_REPORTED = 10;

/**
 * Groups entries by names that editors wrote. Spellings that fold to the same address are one group, which gets the
 * spelling of most articles. The other spellings are reported, and so are names that differ only in punctuation, such
 * as "C" and "C++". A name without letters or digits has no page and is reported. Groups are sorted by address, and
 * each entry gets its groups.
 */
export function groupByName(entries: Entry[], kind: NameKind, problems: Problem[]): Group[] {
  const groups = new Map<string, Group>();
  const spellings = new Map<string, Map<string, Entry[]>>();
  const slugs = new Map<string, string>();
  for (const entry of entries) {
    const empty: string[] = [];
    for (const name of kind.namesOf(entry)) {
      const slug = slugs.get(name) ?? slugify(name);
      slugs.set(name, slug);
      if (slug === '') {
        empty.push(name);
        continue;
      }
      let group = groups.get(slug);
      if (!group) {
        group = {
          kind: kind.grouping.kind,
          slug,
          label: name,
          path: groupPath(kind.grouping.directory!, slug),
          entries: [],
          children: [],
        };
        groups.set(slug, group);
        spellings.set(slug, new Map());
      }
      if (group.entries.at(-1) !== entry) group.entries.push(entry);
      const own = kind.ownOf(entry);
      if (!own.includes(group)) own.push(group);
      const ways = spellings.get(slug)!;
      const bearers = ways.get(name);
      if (bearers) bearers.push(entry);
      else ways.set(name, [entry]);
    }
    if (empty.length > 0) problems.push(emptyNames(empty, entry, kind));
  }
  for (const [slug, ways] of spellings) nameByMajority(groups.get(slug)!, ways, kind, problems);
  return [...groups.values()].sort((a, b) => compare(a.slug, b.slug));
}

function nameByMajority(
  group: Group,
  ways: Map<string, Entry[]>,
  { grouping, field, lineOf }: NameKind,
  problems: Problem[],
): void {
  const [[label, most] = ['', []], ...others] = [...ways].sort(
    (a, b) => b[1].length - a[1].length || compare(a[0], b[0]),
  );
  group.label = label === group.slug ? slugWords(label, grouping === AUTHORS) : label;
  for (const [name, entries] of others.slice(0, MOST_REPORTED)) {
    const [first, elsewhere] = [entries[0]!, most[0]!];
    const at = { file: first.article.file, field, ...placeOf(first.article, field, name) };
    const place = `first in ${elsewhere.article.file}, line ${lineOf(elsewhere)}`;
    const found = `${quote(name)} (${entries.length}×) and ${quote(label)} (${most.length}×, ${place}): both are ${group.path}`;
    const isSpelling = withSigns(name) === withSigns(label);
    const cure = isSpelling ? label : otherName(label);
    const fix = isSpelling ? entries.flatMap((entry) => renamed(entry, field, name, label, first)) : undefined;
    problems.push(problem(isSpelling ? 'names-fold' : 'names-alike', at, found, cure, fix));
  }
  const further = others.slice(MOST_REPORTED);
  if (further.length === 0) return;
  const first = further[0]![1][0]!;
  const at = { file: first.article.file, field, line: lineOf(first) };
  const found = `${quote(further[0]![0])} and ${further.length - 1} further names beside ${quote(label)}: all are ${group.path}`;
  problems.push(problem('names-fold', at, found, label));
}

/** The edit that replaces a name by its main spelling in one article. */
function renamed({ article }: Entry, field: string, name: string, label: string, first: Entry): Edit[] {
  const place = writtenPlace(article, `${field}/${name}`);
  const other = article === first.article ? {} : { file: article.file };
  return place ? [{ ...other, ...place, from: name, to: label }] : [];
}

/** One problem for all names of an article without a page. */
function emptyNames([name = '', ...further]: string[], entry: Entry, { field, emptyCode }: NameKind): Problem {
  const at = { file: entry.article.file, field, ...placeOf(entry.article, field, name) };
  const found =
    further.length === 0
      ? `${quote(name)}: it gives no address, so it has no page`
      : `${quote(name)} and ${further.length} further names: they give no address, so they have no page`;
  return problem(emptyCode, at, found, 'a name with letters or digits');
}

/** What to write in place of a name that differs from another only in punctuation. */
export function otherName(label: string): string {
  return `${label}, if it means the same; else a name that differs in letters or digits`;
}

/**
 * Removes what does not distinguish names: capitals, spaces, hyphens, full stops, quotation marks, the # of a hashtag.
 * Letters, digits and characters such as + and & stay.
 */
export function withSigns(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*#|[^\p{L}\p{M}\p{N}\p{Sm}\p{Sc}#&@%*]/gu, '');
}

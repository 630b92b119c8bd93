import { comparedForm } from '../../text/vocabulary.ts';
import type { Query } from '../query/query.ts';
import type { Name } from './names.ts';
import { isLike, wordsOf, withoutKind } from './names.ts';
import type { NamedTime } from './time-words.ts';

/** What is known about the words of a query. */
interface Known {
  /** The time that some words name; null if there is none. */
  timeIn(words: string): NamedTime | null;
  /** Words that no article contains. */
  missing: string[];
}

/**
 * A query narrowed to a group, without the words of the group's name. A time in the other words becomes the period, and
 * words that no article contains are left out, because the link must lead to results.
 */
export function narrowToName(query: Query, { facet, value, label }: Name, { timeIn, missing }: Known): Query {
  const facets = { ...query.facets, [facet]: [value] };
  if (withoutKind(query.words, [facet]).kind !== undefined) return { ...query, words: '', facets };
  const own = wordsOf(label);
  const all = query.words.split(/\s+/);
  const isOfName = (word: string) =>
    wordsOf(word).every((part) => own.some((one) => one === part || isLike(one, part)));
  const others = all.filter((word) => !isOfName(word));
  // The name was found in another script, or in one word with others.
  if (others.length === all.length) return { ...query, words: '', facets };
  const absent = new Set(missing.map(comparedForm));
  const time = timeIn(others.join(' '));
  const left = (time ? time.rest.split(' ') : others).filter((word) => !absent.has(comparedForm(word)));
  const { from, to } = time ?? query;
  return { ...query, words: left.join(' '), from, to, facets };
}

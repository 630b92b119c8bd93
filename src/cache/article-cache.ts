import type { ParseContext } from '../article/parse-context.ts';
import type { ReadArticle } from '../checks/read-article.ts';
import { readArticle } from '../checks/read-article.ts';
import { readSource } from '../read-content.ts';
import type { KnownFiles } from './known-files.ts';

/** From `since` up to, but not including, `until`. Null means no limit. */
export interface ValidPeriod {
  since: number | null;
  until: number | null;
}

/** The stored result of reading a file, valid for these bytes and this term. */
interface ReadBefore extends ValidPeriod {
  digest: string;
  parsed: Omit<ReadArticle, 'moments'>;
}

export type ArticleTable = ReadonlyMap<string, ReadBefore>;

/** Reads articles, and takes unchanged ones from the last build's results. */
export class ArticleCache {
  readonly #content: string;
  readonly #known: KnownFiles;
  readonly #last: ArticleTable;
  readonly #now = new Map<string, ReadBefore>();
  #hasRead = false;

  constructor(content: string, known: KnownFiles, last: ArticleTable | null) {
    this.#content = content;
    this.#known = known;
    this.#last = last ?? new Map();
  }

  parse(file: string, context: ParseContext): ReadArticle {
    const digest = this.#known.lookUp(file);
    const last = this.#last.get(file);
    if (last && digest === last.digest && holds(last, context.asOf)) {
      this.#now.set(file, last);
      return last.parsed;
    }
    this.#hasRead = true;
    const source = readSource(this.#content, file);
    if ('code' in source) return { problems: [source] };
    this.#known.remember(file, source.digest);
    const { moments = [], ...parsed } = readArticle(source, context);
    this.#now.set(file, { digest: source.digest, ...termBetween(moments, context.asOf), parsed });
    return parsed;
  }

  /** Marks a file as read or deleted. */
  get isChanged(): boolean {
    return this.#hasRead || this.#now.size !== this.#last.size;
  }

  /** The term in which all results are valid, in milliseconds since 1970. */
  get term(): ValidPeriod {
    const term: ValidPeriod = { since: null, until: null };
    for (const other of this.#now.values()) narrow(term, other);
    return term;
  }

  table(): ArticleTable {
    return this.#now;
  }
}

/** Whether a time is within a term. */
export function holds({ since, until }: ValidPeriod, asOf: number): boolean {
  return (since === null || since <= asOf) && (until === null || asOf < until);
}

/** The term around a time, between the nearest earlier and later of the given times. */
export function termBetween(moments: number[], asOf: number): ValidPeriod {
  const term: ValidPeriod = { since: null, until: null };
  for (const moment of moments)
    narrow(term, moment <= asOf ? { since: moment, until: null } : { since: null, until: moment });
  return term;
}

/** Narrows a term to its overlap with another one. */
export function narrow(term: ValidPeriod, { since, until }: ValidPeriod): void {
  if (since !== null && (term.since === null || since > term.since)) term.since = since;
  if (until !== null && (term.until === null || until < term.until)) term.until = until;
}

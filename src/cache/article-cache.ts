import type { ParseContext } from '../article/parse-context.ts';
import type { ReadArticle } from '../checks/read-article.ts';
import { readArticle } from '../checks/read-article.ts';
import { readSource } from '../read-content.ts';
import type { KnownFiles } from './known-files.ts';

/** From `since` until before `until`; null where there is no such end. */
export interface Term {
  since: number | null;
  until: number | null;
}

/** What was read of a file: it holds for these bytes and this term. */
interface ReadBefore extends Term {
  digest: string;
  parsed: Omit<ReadArticle, 'moments'>;
}

export type ArticleTable = ReadonlyMap<string, ReadBefore>;

/** Reads articles, and those that have not changed from what was read before. */
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
    const since = Math.max(...moments.filter((moment) => moment <= context.asOf));
    const until = Math.min(...moments.filter((moment) => moment > context.asOf));
    this.#now.set(file, {
      digest: source.digest,
      since: Number.isFinite(since) ? since : null,
      until: Number.isFinite(until) ? until : null,
      parsed,
    });
    return parsed;
  }

  /** Whether a file has been read, or is gone. */
  get isChanged(): boolean {
    return this.#hasRead || this.#now.size !== this.#last.size;
  }

  /** How long everything that was read holds, in milliseconds since 1970. */
  get term(): Term {
    const term: Term = { since: null, until: null };
    for (const { since, until } of this.#now.values()) {
      if (since !== null && (term.since === null || since > term.since)) term.since = since;
      if (until !== null && (term.until === null || until < term.until)) term.until = until;
    }
    return term;
  }

  table(): ArticleTable {
    return this.#now;
  }
}

/** Whether a moment lies in a term. */
export function holds({ since, until }: Term, asOf: number): boolean {
  return (since === null || since <= asOf) && (until === null || asOf < until);
}

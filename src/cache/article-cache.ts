import { parseArticle } from '../article/parse-article.ts';
import type { ParseContext, ParsedArticle } from '../article/parse-article.ts';
import { readSource } from '../read-content.ts';
import type { KnownFiles } from './known-files.ts';

/** What was read of a file: it holds for these bytes, and from `since` until before `until`, in milliseconds since 1970. */
interface ReadBefore {
  digest: string;
  since: number | null;
  until: number | null;
  parsed: Omit<ParsedArticle, 'moments'>;
}

export type ArticleTable = Record<string, ReadBefore>;

/** Reads articles, and those that have not changed from what was read before. */
export class ArticleCache {
  readonly #content: string;
  readonly #known: KnownFiles;
  readonly #last: ArticleTable;
  readonly #now: ArticleTable = Object.create(null);
  /** Files that were read this time. */
  read = 0;

  constructor(content: string, known: KnownFiles, last: ArticleTable | null) {
    this.#content = content;
    this.#known = known;
    this.#last = last ?? {};
  }

  parse(file: string, context: ParseContext): ParsedArticle {
    const digest = this.#known.lookUp(file);
    const last = Object.hasOwn(this.#last, file) ? this.#last[file] : undefined;
    if (last && digest === last.digest && holds(last, context.asOf)) {
      this.#now[file] = last;
      return last.parsed;
    }
    this.read++;
    const source = readSource(this.#content, file);
    if ('code' in source) return { problems: [source] };
    this.#known.remember(file, source.digest);
    const { moments = [], ...parsed } = parseArticle(source, context);
    const since = Math.max(...moments.filter((moment) => moment <= context.asOf));
    const until = Math.min(...moments.filter((moment) => moment > context.asOf));
    this.#now[file] = {
      digest: source.digest,
      since: Number.isFinite(since) ? since : null,
      until: Number.isFinite(until) ? until : null,
      parsed,
    };
    return parsed;
  }

  /** Whether anything differs from the table that was handed in. */
  get isChanged(): boolean {
    return this.read > 0 || Object.keys(this.#now).length !== Object.keys(this.#last).length;
  }

  table(): ArticleTable {
    return this.#now;
  }
}

function holds({ since, until }: ReadBefore, asOf: number): boolean {
  return (since === null || since <= asOf) && (until === null || asOf < until);
}

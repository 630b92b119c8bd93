import fc from 'fast-check';
import type { Article } from '../../src/article/article.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { parseDate } from '../../src/dates.ts';
import type { RenderedBody } from '../../src/views/rendered-body.ts';
import { article, catalogOf, page } from './catalog-of.ts';
import { printedBody } from './printed-body.ts';

/** Keys of an article as a file has them, or lacks them. */
type Written = { [K in keyof Article]?: Article[K] | undefined };

/** Few values of each kind, so that articles meet in days, groups, translations and addresses. */
const dayOf = fc
  .tuple(fc.constantFrom(2017, 2019, 2020, 2021), fc.constantFrom('03', '11'), fc.constantFrom('01', '10', '10 18:30'))
  .map(([year, month, day]) => `${year}-${month}-${day}`);
const title = fc.constantFrom('Summit', 'Talks', 'Q&A', 'نشست');
const content: fc.Arbitrary<Written> = fc.record({
  title,
  standfirst: fc.option(title, { nil: undefined }),
  tags: fc.subarray(['Iran', 'iran', 'Talks', 'Élan', '🎉']),
  section: fc.constantFrom<string[]>(
    [],
    ['World'],
    ['World', 'Iran'],
    ['Iran', 'Talks'],
    ['IRAN', 'Talks'],
    ['World', 'Iran', 'Talks'],
    ['World', 'IRAN', 'Talks'],
  ),
  authors: fc.subarray(['Jane Doe', 'JANE DOE', 'Foreign Desk']),
  lang: fc.constantFrom('en', 'en', 'fa', 'de'),
  aliases: fc
    .subarray(['/old/', '/older.html', '/2017/old/', '/fa/old/'])
    .map((paths) => paths.map((path) => ({ path, line: 1 }))),
  permalink: fc.constantFrom(undefined, undefined, undefined, '/about-us/', '/fa/special/'),
  translationKey: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six'),
  updated: fc.option(dayOf, { nil: undefined }).map((day) => (day ? parseDate(day, 'UTC')! : undefined)),
});

/** One thing that happens to an archive. `at` points at an article, whatever the number of articles. */
export type Change =
  | { kind: 'add'; day: string; is: 'article' | 'page'; content: Written }
  | { kind: 'remove'; at: number }
  | { kind: 'body'; at: number }
  | { kind: 'expire' | 'correct' | 'draft'; at: number }
  | { kind: 'edit'; at: number; content: Written }
  | { kind: 'date' | 'rename'; at: number; day: string };

const add = fc.record({
  kind: fc.constant('add' as const),
  day: dayOf,
  is: fc.constantFrom('article', 'article', 'article', 'page') as fc.Arbitrary<'article' | 'page'>,
  content,
});
const one = content.chain((all) =>
  fc.constantFrom(...(Object.keys(all) as (keyof Written)[])).map((key): Written => ({ [key]: all[key] })),
);
const at = fc.nat(1000);

export const BEGINNING = fc.array(add, { maxLength: 14 });
export const CHANGE: fc.Arbitrary<Change> = fc.oneof(
  add,
  fc.record({ kind: fc.constant('remove' as const), at }),
  fc.record({ kind: fc.constant('body' as const), at }),
  fc.record({ kind: fc.constantFrom('expire', 'correct', 'draft'), at }),
  fc.record({ kind: fc.constant('edit' as const), at, content: one }),
  fc.record({ kind: fc.constantFrom('rename', 'date'), at, day: dayOf }),
);

/** An archive that changes as its owner, or time, would change it. */
export class ChangingArchive {
  #articles: Article[] = [];
  readonly #bodies = new Map<string, string>();
  #count = 0;

  apply(change: Change): void {
    if (change.kind === 'add') this.#add(change);
    else if (this.#articles.length > 0) this.#change(change.at % this.#articles.length, change);
  }

  /** Everything that is made from the archive as it is now. */
  now(): { catalog: Catalog; bodyOf: (article: Article) => RenderedBody; bodyDigestOf: (file: string) => string } {
    const sections = [{ slug: 'world', label: 'World', description: 'Abroad.', sections: [] }];
    const { catalog } = catalogOf([...this.#articles], { sections });
    const bodies = new Map(this.#bodies);
    const bodyDigestOf = (file: string) => bodies.get(file) ?? 'text';
    const bodyOf = ({ file }: Article) =>
      printedBody(`<p>${bodyDigestOf(file)}</p>`, { opening: bodyDigestOf(file), words: 2 });
    return { catalog, bodyOf, bodyDigestOf };
  }

  #add({ day, is, content: written }: Extract<Change, { kind: 'add' }>): void {
    const slug = `s${this.#next()}`;
    const made = is === 'page' ? page(slug) : article(day, slug);
    this.#articles.push(defined({ ...made, ...written, digest: slug }));
  }

  #change(place: number, change: Exclude<Change, { kind: 'add' }>): void {
    const now = this.#articles[place]!;
    if (change.kind === 'remove') this.#articles.splice(place, 1);
    else if (change.kind === 'body') this.#bodies.set(now.file, `text ${this.#next()}`);
    else this.#articles[place] = defined({ ...now, ...this.#written(now, change) });
  }

  /** Only what is written in the file changes its digest. */
  #written(
    { status }: Article,
    change: Exclude<Change, { kind: 'add' } | { kind: 'remove' } | { kind: 'body' }>,
  ): Written {
    const number = this.#next();
    switch (change.kind) {
      case 'edit':
        return { ...change.content, digest: `edit ${number}` };
      case 'date':
        return { date: parseDate(change.day, 'UTC')!, digest: `edit ${number}` };
      case 'rename':
        return { date: parseDate(change.day, 'UTC')!, file: `renamed-${number}.md` };
      case 'draft':
        return { status: status === 'draft' ? 'published' : 'draft' };
      case 'expire':
        return { expired: parseDate('2021-01-01', 'UTC')! };
      case 'correct':
        return { updated: parseDate('2022-01-01', 'UTC')! };
    }
  }

  #next(): number {
    return ++this.#count;
  }
}

/** What is undefined is not there, as the parser leaves it. */
function defined(made: Written): Article {
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as unknown as Article;
}

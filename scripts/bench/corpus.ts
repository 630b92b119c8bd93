import { makeProse } from './prose.ts';
import { makeRandom } from './random.ts';
import { makeVocabulary } from './vocabulary.ts';

const SEED = 2000;
const SECTIONS = ['world', 'politics', 'economy', 'society', 'culture', 'science', 'sport', 'opinion'];
const TAGS = 300;
const AUTHORS = 60;
const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2026, 9, 31);
const DAY = 86_400_000;

/** A file of the corpus, by its path below the content folder. */
export interface CorpusFile {
  path: string;
  text: string;
}

/** A synthetic archive: the same count gives the same bytes. */
export interface Corpus {
  /** Articles from 2000 to 2026, from the oldest to the newest. */
  article: (index: number) => CorpusFile;
  /** An additional article, newer than all others. */
  oneMore: () => CorpusFile;
}

/** Makes articles of about 800 invented words, in 8 sections, with 300 tags and 60 authors. */
export function makeCorpus(count: number): Corpus {
  const vocabulary = makeVocabulary(SEED);
  const names = makeProse(makeRandom(SEED + 1), vocabulary);
  const distinct = (wanted: number, make: () => string) => {
    const made = new Set<string>();
    while (made.size < wanted) made.add(make());
    return [...made];
  };
  const tags = distinct(TAGS, () => names.line(2).toLowerCase());
  const authors = distinct(AUTHORS, () => `${names.line(1)} ${names.line(1)}`);
  const write = (index: number, moment: number): CorpusFile => {
    // Each article has its own seed, so that a change of one does not change the others.
    const random = makeRandom(SEED + 1_000 + index);
    const prose = makeProse(random, vocabulary);
    const several = (list: string[], most: number) =>
      distinct(1 + random.below(most), () => list[Math.min(random.below(list.length), random.below(list.length))]!);
    const title = prose.line(5 + random.below(6));
    const date = new Date(moment).toISOString().replace('.000Z', 'Z');
    const front = [
      `title: ${JSON.stringify(title)}`,
      `date: ${date}`,
      `section: ${random.pick(SECTIONS)}`,
      `tags: ${JSON.stringify(several(tags, 5))}`,
      `authors: ${JSON.stringify(several(authors, 2))}`,
      `description: ${JSON.stringify(`${prose.line(16)}.`)}`,
    ];
    const slug = `${title.toLowerCase().split(' ').slice(0, 5).join('-')}-${index}`;
    const path = `${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}.md`;
    return { path, text: `---\n${front.join('\n')}\n---\n\n${prose.text(600 + random.below(340))}\n` };
  };
  return {
    article: (index) => {
      const between = Math.floor(((LAST - FIRST) / count) * index);
      const second = makeRandom(SEED + index).below(DAY / 1_000);
      return write(index, FIRST + between - (between % DAY) + second * 1_000);
    },
    oneMore: () => write(count, LAST + 2 * DAY),
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printDay } from '../../src/dates.ts';
import type { Engine } from '../../src/search/page/engine/engine.ts';
import type { Name } from '../../src/search/page/hints/names.ts';
import { namesFor } from '../../src/search/page/hints/names.ts';
import { nearQueries } from '../../src/search/page/hints/near-words.ts';
import { timeInWords } from '../../src/search/page/hints/time-words.ts';
import { Vocabulary } from '../../src/search/page/hints/vocabulary.ts';
import { LookUp } from '../../src/search/page/look-up/look-up.ts';
import type { Facet } from '../../src/search/page/query/query.ts';
import { readQuery } from '../../src/search/page/query/query.ts';
import type { SegmentManifest } from '../../src/search/text/segment-manifest.ts';

/** A question as a reader asks it, and what must come: see `Questions.ask`. */
export interface Question {
  archive: string;
  words: string;
  expected: string;
}

/** What came of a question. */
export interface Outcome extends Question {
  isRight: boolean;
  /** What came instead, for the report. */
  came: string;
  /** How well the first ten are ordered, of questions that name articles or a subject. */
  ndcg: number | undefined;
}

/** The names of the twelve months in a language. */
function monthsIn(language: string): string[] {
  return Array.from({ length: 12 }, (_, i) =>
    printDay(`2000-${String(i + 1).padStart(2, '0')}`, language, 'monthName'),
  );
}

/** The list of questions, a line each. */
export function readQuestions(): Question[] {
  const lines = readFileSync(join(import.meta.dirname, '..', 'search', 'questions.tsv'), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(1).map((line) => {
    const [archive, words, expected] = line.split('\t') as [string, string, string];
    return { archive, words, expected };
  });
}

/** Asks questions of one edition: its folder, and the engine that reads its index. */
export class Questions {
  readonly #engine: Engine;
  readonly #segments: SegmentManifest['segments'];
  readonly #names: Name[];
  readonly #vocabulary: Vocabulary;

  constructor(folder: string, engine: Engine) {
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    this.#engine = engine;
    this.#segments = (JSON.parse(read('search/segments.json')) as SegmentManifest).segments;
    this.#vocabulary = new Vocabulary(this.#segments, async (address) => read(address.slice(1)));
    this.#names = (['section', 'tag', 'author'] as Facet[]).flatMap((facet) => {
      try {
        const names = JSON.parse(read(`search/names/${facet}.json`)) as [string, string, number][];
        return names.map(([value, label, count]) => ({ facet, value, label, count }));
      } catch {
        return [];
      }
    });
  }

  /**
   * What must come: `top N word…`: each address that holds one of the words is among the first N, and the first of them
   * is; `subject words`: eight of the first ten have them in the headline; `words W`: the first ten hold W as a word;
   * `like words`: the same first ten; `name facet value` first among the names; `near query` among those proposed;
   * `time from to`.
   */
  async ask(question: Question): Promise<Outcome> {
    const [kind, ...rest] = question.expected.split(' ') as [string, ...string[]];
    const told = (isRight: boolean, came: string, ndcg?: number) => ({ ...question, isRight, came, ndcg });
    if (kind === 'name') {
      const [first] = namesFor(question.words, this.#names);
      return told(first?.facet === rest[0] && first?.value === rest[1], `${first?.facet} ${first?.value}`);
    }
    if (kind === 'time') {
      const years = this.#segments.flatMap((segment) => segment.years).sort();
      const months = this.#vocabulary.languages.map(monthsIn);
      const time = timeInWords(question.words, months, [years[0]!, years.at(-1)!]);
      return told(time?.from === rest[0] && time?.to === rest[1], `${time?.from} ${time?.to}`);
    }
    if (kind === 'near') {
      const { count } = await this.#search(question.words);
      const near = count > 5 ? [] : await nearQueries(question.words, this.#vocabulary);
      return told(near.includes(rest.join(' ')), `${count} found; ${near.join(', ')}`);
    }
    const { found } = await this.#search(question.words);
    const came = found
      .slice(0, 6)
      .map(({ url }) => url.split('/').slice(-2)[0])
      .join(' ');
    if (kind === 'like') {
      const { found: others } = await this.#search(rest.join(' '));
      const same = found.filter(({ url }) => others.some((other) => other.url === url)).length;
      return told(found.length > 0 && same >= Math.min(8, found.length), `${same} the same: ${came}`);
    }
    if (kind === 'words') {
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${rest.join(' ')}(?![\\p{L}\\p{N}])`, 'u');
      const grades = found.map(({ content }) => Number(pattern.test(content)));
      const isRight = found.length > 0 && grades.every(Boolean);
      return told(isRight, `${grades.join('')} ${came}`, ndcgOf(grades, found.length));
    }
    if (kind === 'subject') {
      const subject = rest.join(' ').toLowerCase();
      const grades = found.map(({ meta }) => Number(meta.title?.toLowerCase().includes(subject)));
      return told(sum(grades) >= Math.min(8, found.length), `${grades.join('')} ${came}`, ndcgOf(grades));
    }
    const [most, ...words] = rest as [string, ...string[]];
    const prefix = words.find((word) => word.startsWith('/')) ?? '/';
    const wanted = words.filter((word) => !word.startsWith('/'));
    const isOf = (word: string, url: string) => url.startsWith(prefix) && url.split('/').at(-2)!.includes(word);
    const grades = found.map(({ url }) => Number(wanted.some((word) => isOf(word, decodeURI(url)))));
    const isRight = wanted.every((word) => found.slice(0, Number(most)).some(({ url }) => isOf(word, decodeURI(url))));
    return told(isRight, came, ndcgOf(grades, wanted.length));
  }

  async #search(words: string) {
    const query = readQuery(new URLSearchParams({ q: words }));
    const lookUp = new LookUp(this.#engine, this.#segments, query, []);
    await lookUp.further();
    return { count: lookUp.count, found: await lookUp.next(10) };
  }
}

/**
 * Normalized discounted cumulative gain of the first ten: 1 where all that is relevant comes first.
 * https://en.wikipedia.org/wiki/Discounted_cumulative_gain
 */
function ndcgOf(grades: number[], relevant = 10): number {
  const gain = (all: number[]) => sum(all.slice(0, 10).map((grade, i) => grade / Math.log2(i + 2)));
  const best = Array.from({ length: Math.max(relevant, Math.min(sum(grades), 10)) }, () => 1);
  return gain(grades) / gain(best);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

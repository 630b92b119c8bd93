import type { Article } from '../article/article.ts';
import { SharedFact } from '../catalog/shared-fact.ts';
import { digest } from '../digest.ts';
import type { Facts } from './output.ts';

/** Computes keys. Each shared fact is digested once, so one object serves all outputs of an edition. */
export class Keys {
  readonly #bodyDigest: (file: string) => string;
  /** Digests of shared facts, by their numbers. */
  readonly #shared: (string | undefined)[] = [];

  /** `bodyDigest` returns the digest of a file's rendered text. */
  constructor(bodyDigest: (file: string) => string) {
    this.#bodyDigest = bodyDigest;
  }

  /**
   * The key of facts, `own.around`: two digests that cover everything in the facts of any kind, found by one walk. With
   * the same code and settings, equal keys mean equal outputs of the same kind and path.
   * @throws if the facts hold a forbidden value, such as a catalog, a map or a function.
   */
  keyOf(facts: Facts, kind = ''): string {
    const { around } = facts;
    return `${this.#ownDigest(facts, kind)}.${around === undefined ? '' : this.#plainDigest(around)}`;
  }

  #ownDigest(facts: Facts, kind: string): string {
    const [first, second, ...others] = Object.keys(facts);
    const alone = (facts as Record<string, unknown>)[first ?? ''];
    // Most outputs are articles, and contain nothing that is digested twice.
    if (alone instanceof SharedFact && others.length === 0 && (second ?? 'around') === 'around')
      return this.#sharedDigest(alone);
    const own: string[] = [kind];
    this.#addFields(own, facts, 'around');
    return digest('key', own.join(' '));
  }

  /** The digest of one fact. */
  digestOf(fact: object): string {
    return fact instanceof SharedFact ? this.#sharedDigest(fact) : this.#plainDigest(fact);
  }

  /**
   * Appends a value to an unambiguous text. Strings have their lengths before them, so two strings cannot run together.
   */
  #add(text: string[], value: unknown): void {
    if (typeof value === 'string') text.push(`${value.length}"`, value);
    else if (value instanceof SharedFact) text.push(this.#sharedDigest(value));
    else if (Array.isArray(value)) {
      text.push('[');
      for (const item of value) this.#add(text, item);
      text.push(']');
    } else if (typeof value === 'number' || typeof value === 'boolean' || value === undefined || value === null)
      text.push(`${value}`);
    else if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`${value} is not allowed in facts`);
    else if (isArticle(value)) this.#addArticle(text, value);
    else this.#addFields(text, value);
  }

  #addFields(text: string[], value: object, without?: string): void {
    text.push('{');
    for (const name of Object.keys(value)) {
      const field = (value as Record<string, unknown>)[name];
      if (field === undefined || name === without) continue;
      text.push(name);
      this.#add(text, field);
    }
    text.push('}');
  }

  /** An article consists of the content of its file, except for what time changes. Its rendered text belongs to it. */
  #addArticle(text: string[], { file, digest, date, lang, updated, expired }: Article): void {
    text.push(`${file.length}"`, file, digest, this.#bodyDigest(file), lang);
    text.push(`${date?.day} ${updated?.instant} ${expired?.instant}`);
  }

  #plainDigest(value: unknown): string {
    const text: string[] = [];
    this.#add(text, value);
    return digest('key', text.join(' '));
  }

  #sharedDigest(fact: SharedFact): string {
    const number = SharedFact.numberOf(fact);
    const known = this.#shared[number];
    if (known !== undefined) return known;
    const text: string[] = [];
    this.#addFields(text, fact);
    return (this.#shared[number] = digest('key', text.join(' ')));
  }
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === Object.prototype || prototype === null;
}

function isArticle(value: object): value is Article {
  return (value as Partial<Article>).translationKey !== undefined;
}

import type { Article } from '../article/article.ts';
import { SharedFact } from '../catalog/shared-fact.ts';
import { digestOfText } from '../digest.ts';
import type { Facts } from './output.ts';

/** Makes keys. Each shared fact is digested once, so one object serves all outputs of an edition. */
export class Keys {
  readonly #bodyDigest: (file: string) => string;
  /** Digests of shared facts, by their numbers. */
  readonly #shared: (string | undefined)[] = [];

  /** `bodyDigest` finds the digest of a file's rendered text. */
  constructor(bodyDigest: (file: string) => string) {
    this.#bodyDigest = bodyDigest;
  }

  /**
   * The key of facts, `own.around`: two digests of everything they hold, found by one walk whatever kind they belong to.
   * Where code and settings are the same, outputs of one kind and path with the same key are the same.
   * @throws when facts hold what may not be among facts, such as a catalog, a map or a function.
   */
  keyOf(facts: Facts, kind = ''): string {
    const { around } = facts;
    return `${this.#ownDigest(facts, kind)}.${around === undefined ? '' : this.#plainDigest(around)}`;
  }

  #ownDigest(facts: Facts, kind: string): string {
    const [first, second, ...others] = Object.keys(facts);
    const alone = (facts as Record<string, unknown>)[first ?? ''];
    // Of most outputs, which are articles, nothing is digested twice.
    if (alone instanceof SharedFact && others.length === 0 && (second ?? 'around') === 'around')
      return this.#sharedDigest(alone);
    const own: string[] = [kind];
    this.#addFields(own, facts, 'around');
    return digestOfText(own.join(' '));
  }

  /** The digest of one fact. */
  digestOf(fact: object): string {
    return fact instanceof SharedFact ? this.#sharedDigest(fact) : this.#plainDigest(fact);
  }

  /** Adds a value to a text that no other value has: strings go with their lengths, so that no two can run together. */
  #add(text: string[], value: unknown): void {
    if (typeof value === 'string') text.push(`${value.length}"`, value);
    else if (value instanceof SharedFact) text.push(this.#sharedDigest(value));
    else if (Array.isArray(value)) {
      text.push('[');
      for (const item of value) this.#add(text, item);
      text.push(']');
    } else if (typeof value === 'number' || typeof value === 'boolean' || value === undefined || value === null)
      text.push(`${value}`);
    else if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`${value} cannot be among facts`);
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

  /** An article is what its file says, but for what time changes of it; its rendered text belongs to it. */
  #addArticle(text: string[], { file, digest, date, lang, updated, expired }: Article): void {
    text.push(`${file.length}"`, file, digest, this.#bodyDigest(file), lang);
    text.push(`${date?.day} ${updated?.instant} ${expired?.instant}`);
  }

  #plainDigest(value: unknown): string {
    const text: string[] = [];
    this.#add(text, value);
    return digestOfText(text.join(' '));
  }

  #sharedDigest(fact: SharedFact): string {
    const number = SharedFact.numberOf(fact);
    const known = this.#shared[number];
    if (known !== undefined) return known;
    const text: string[] = [];
    this.#addFields(text, fact);
    return (this.#shared[number] = digestOfText(text.join(' ')));
  }
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === Object.prototype || prototype === null;
}

function isArticle(value: object): value is Article {
  return (value as Partial<Article>).translationKey !== undefined;
}

import type { Article } from '../article/article.ts';
import { SharedFact } from '../catalog/shared-fact.ts';
import { digestOfText } from '../digest.ts';
import type { Facts } from './output.ts';

/** Makes keys. Each shared fact is digested once, so one object serves all outputs of an edition. */
export class Keys {
  readonly #bodyDigest: (file: string) => string;
  readonly #shared = new Map<object, string>();

  /** `bodyDigest` finds the digest of a file's rendered text. */
  constructor(bodyDigest: (file: string) => string) {
    this.#bodyDigest = bodyDigest;
  }

  /**
   * The key of facts, `own.around`: two digests of everything they hold, found by one walk whatever kind they belong to.
   * Where code and settings are the same, outputs of one kind and path with the same key are the same.
   * @throws when facts hold what may not be among facts, such as a catalog, a map or a function.
   */
  keyOf({ around, ...own }: Facts, kind = ''): string {
    return `${digestOfText(kind + this.#write(own))}.${around === undefined ? '' : digestOfText(this.#write(around))}`;
  }

  /** The digest of one fact. */
  digestOf(fact: object): string {
    return fact instanceof SharedFact ? this.#sharedDigest(fact) : digestOfText(this.#write(fact));
  }

  /** A value as a text that no other value has: strings go with their lengths, so that no two can run together. */
  #write(value: unknown): string {
    if (typeof value === 'string') return `${value.length}"${value}`;
    if (typeof value === 'number' || typeof value === 'boolean' || value === undefined || value === null)
      return `${value};`;
    if (Array.isArray(value)) {
      let text = '[';
      for (const item of value) text += this.#write(item);
      return `${text}]`;
    }
    if (value instanceof SharedFact) return `#${this.#sharedDigest(value)}`;
    if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`${String(value)} cannot be among facts`);
    return isArticle(value) ? this.#writeArticle(value) : this.#writeFields(value);
  }

  #writeFields(value: object): string {
    let text = '{';
    for (const [name, field] of Object.entries(value)) if (field !== undefined) text += `${name}:${this.#write(field)}`;
    return `${text}}`;
  }

  #sharedDigest(fact: SharedFact): string {
    let digest = this.#shared.get(fact);
    if (digest === undefined) this.#shared.set(fact, (digest = digestOfText(this.#writeFields(fact))));
    return digest;
  }

  /** An article is what its file says, but for what time changes of it; its rendered text belongs to it. */
  #writeArticle({ file, digest, date, lang, updated, expired }: Article): string {
    const facts = [file, digest, this.#bodyDigest(file), date?.day, lang, updated?.instant, expired?.instant];
    return `@${this.#write(facts)}`;
  }
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === Object.prototype || prototype === null;
}

function isArticle(value: object): value is Article {
  return 'file' in value && 'digest' in value && 'translationKey' in value;
}

import type en from '../labels/en.json';
import { pluralCategory } from './languages.ts';

/** One text for each plural category of the language (Unicode CLDR): English has `one` and `other`, Arabic has six. */
export type Plural = Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>> & { other: string };

type English = typeof en;
type Key = keyof English;
export type PluralKey = { [K in Key]: English[K] extends string ? never : K }[Key];
/** Labels with a single text. */
export type LabelKey = Exclude<Key, PluralKey>;

/** Every text on the pages that is not the owner's. `fill` replaces `{n}` and other placeholders. */
export type Labels = { [K in Key]: K extends PluralKey ? Plural : string };

/** The labels of a page, and the language of the page. */
export interface PageLabels extends Labels {
  lang: string;
  /** The keys of labels that are English because the language lacks them. */
  english: string[];
}

/** Labels that override built-in ones. */
export type LabelOverrides = Partial<Labels>;

/** Fills the placeholders of a label: `fill('By {name}', { name: 'Jane' })` is `By Jane`. */
export function fill(label: string, values: Record<string, string>): string {
  return label.replace(/\{(\w+)\}/g, (place, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? place) : place,
  );
}

/** The same text with the digits of the language: `2020` is `۲۰۲۰` in Persian. */
export function withDigits(labels: Pick<Labels, 'digits'>, text: string): string {
  const digits = [...labels.digits];
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
}

/** A whole number as the language writes it: `1,204`. */
export function numberText(labels: Pick<Labels, 'digits' | 'thousands'>, n: number): string {
  return withDigits(labels, String(n).replace(/\B(?=(\d{3})+$)/g, labels.thousands));
}

/** The plural form of a label for a number, with `{n}` and further placeholders filled in. */
export function pluralText(labels: Labels, key: PluralKey, n: number, values: Record<string, string> = {}): string {
  const forms: Plural = labels[key];
  const form = forms[pluralCategory(labels.locale, n)] ?? forms.other;
  return fill(form, { ...values, n: numberText(labels, n) });
}

/** `1 article`, `1,204 articles`. */
export function articlesText(labels: Labels, n: number): string {
  return pluralText(labels, 'articles', n);
}

/**
 * The same for a text of which a part is in the language of the page, such as a date: the number alone if the language
 * lacks the word, because one attribute has one language.
 */
export function articlesWithin(labels: PageLabels, n: number): string {
  return labels.english.includes('articles') ? numberText(labels, n) : articlesText(labels, n);
}

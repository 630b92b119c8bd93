import type { LabelKey, Labels } from './label-tables.ts';
import { ENGLISH, PERSIAN } from './label-tables.ts';

export type { LabelKey, Labels };

/** One table a language, by its primary subtag. */
export const LABELS: Record<string, Labels> = { en: ENGLISH, fa: PERSIAN };

const primary = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';

/** True when the pages can be printed in this language without the owner writing the words. */
export const hasLabels = (lang: string): boolean => Object.hasOwn(LABELS, primary(lang));

/** The words of a language, English where it has none, with the owner's own words over them. */
export function labelsFor(lang: string, overrides: Record<string, string> = {}): Labels {
  const table = hasLabels(lang) ? LABELS[primary(lang)] : ENGLISH;
  return { ...ENGLISH, ...table, ...overrides };
}

/** Puts values in the places of a label: `fill('By {name}', { name: 'Jane' })` is `By Jane`. */
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

/** `1 article`, `1,204 articles`. */
export function articlesText(labels: Labels, n: number): string {
  return fill(n === 1 ? labels.articleOne : labels.articleMany, { n: numberText(labels, n) });
}

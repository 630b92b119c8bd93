import { compareInLanguage, initialOf } from '../site/languages.ts';

/** A letter, the id of its part of the page, and the items that begin with it. */
export interface Initial<T> {
  letter: string;
  id: string;
  entries: T[];
}

/** Sorts named items in the dictionary order of a language, with a part for each first letter. */
export function byInitial<T>(things: T[], lang: string, nameOf: (thing: T) => string): Initial<T>[] {
  const letters = new Map<string, T[]>();
  for (const thing of things.toSorted((a, b) => compareInLanguage(lang, nameOf(a), nameOf(b)))) {
    const letter = initialOf(nameOf(thing), lang);
    const same = letters.get(letter);
    if (same) same.push(thing);
    else letters.set(letter, [thing]);
  }
  return [...letters].map(([letter, entries], place) => ({ letter, id: initialId(place), entries }));
}

/** The id of a part of a directory, counted from 0. */
export function initialId(place: number): string {
  return `page-initial-${place + 1}`;
}

/*
 * Only the page of an article uses this file. It imports nothing, because readers would load each import as one more
 * file.
 */

/** Full years from a Gregorian day, `2009-06-18`, to the reader's own. A year from 29 February is complete on 1 March. */
export function yearsSince(day: string, now: Date = new Date()): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const isBefore = now.getMonth() + 1 - month || now.getDate() - date;
  return now.getFullYear() - year - (isBefore < 0 ? 1 : 0);
}

/** The form of a text for a number, by the plural categories of a language: `other` if the form is missing. */
export function formFor<Form>(forms: { [category: string]: Form; other: Form }, locale: string, n: number): Form {
  return forms[new Intl.PluralRules(locale).select(n)] ?? forms.other;
}

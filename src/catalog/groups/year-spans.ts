import { groupYearHref, groupYearPath } from '../../urls.ts';

/** Years with fewer articles of a group share a page. A group with at most so many has no pages of years. */
export const FEW = 30;

/** Consecutive years of a group on one page, oldest first. */
export type YearSpan = [first: string, ...later: string[]];

/**
 * The pages of a group's years. Years that are over share a page with the years before them, until it has thirty
 * articles; a year with thirty has pages of its own, and so has the newest. So a year that is over stays where it is,
 * whatever is published later. A group of at most thirty articles shows all on its own page. `counts` has the oldest
 * year first.
 */
export function yearSpans(counts: readonly (readonly [year: string, count: number])[]): YearSpan[] {
  if (counts.reduce((sum, [, count]) => sum + count, 0) <= FEW) return [];
  const spans: YearSpan[] = [];
  let held = FEW;
  for (const [i, [year, count]] of counts.entries()) {
    const isNewest = i === counts.length - 1;
    if (held < FEW && count < FEW && !isNewest) {
      spans.at(-1)!.push(year);
      held += count;
    } else {
      spans.push([year]);
      held = count;
    }
  }
  return spans;
}

/** The path of the page that lists a year of a group: its own, that of the first year of its span, or the group's. */
export function pathOfYear(group: string, spans: YearSpan[], year: string): string {
  const span = spans.find((years) => years.includes(year));
  return span ? groupYearPath(group, span[0]) : group;
}

/** The link to a year of a group: its page, or its place on a page that it shares. */
export function hrefOfYear(group: string, spans: YearSpan[], year: string, base: string): string {
  const isAlone = spans.some((years) => years.length === 1 && years[0] === year);
  return groupYearHref(pathOfYear(group, spans, year), base, isAlone ? undefined : year);
}

/** Articles on one page of a group's year. */
export const PAGE_LENGTH = 100;

/** Splits a list into pages, oldest first. Page 1 holds the oldest, and a full page never changes. */
export function paginate<T>(items: T[]): T[][] {
  const pages: T[][] = [];
  for (let start = 0; start < items.length; start += PAGE_LENGTH) pages.push(items.slice(start, start + PAGE_LENGTH));
  return pages;
}

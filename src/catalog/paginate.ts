/** Articles on one page of a group's year. */
export const PAGE_LENGTH = 100;

/** Cuts a list, oldest first, into pages: page 1 holds the oldest and never changes once it is full. */
export function paginate<T>(items: T[]): T[][] {
  const pages: T[][] = [];
  for (let start = 0; start < items.length; start += PAGE_LENGTH) pages.push(items.slice(start, start + PAGE_LENGTH));
  return pages;
}

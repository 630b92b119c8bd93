/** From so many articles on, hosts' limits on files count more than a file for each address that leads on. */
const LARGE = 5_000;

/** Whether an archive of so many articles leaves out pages that only lead to another page. */
export function isLarge(articles: number): boolean {
  return articles >= LARGE;
}

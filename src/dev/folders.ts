/** Folders that plain `astro build` and `astro dev` work on. */
export interface Folders {
  content: string;
  publicFolder: string;
  /** Where the pictures of articles are written. */
  media: string;
  /** What builds keep: articles that they have read. */
  cache: string;
  /** The base path of the site, `/` where none is given. */
  base?: string;
}

/** Folders for plain `astro build` and `astro dev`. */
export interface Folders {
  content: string;
  publicFolder: string;
  /** The folder for pictures of articles. */
  media: string;
  /** The cache of builds, with the articles that they read. */
  cache: string;
  /** The base path of the site, by default `/`. */
  base?: string;
}

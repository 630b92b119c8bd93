/** Folders that plain `astro build` and `astro dev` work on. */
export interface Folders {
  content: string;
  publicFolder: string;
  /** Where the pictures of articles are written. */
  media: string;
}

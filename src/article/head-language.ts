/** The format of the front matter. `head` holds the keys and values up to the first empty line. */
export type HeadLanguage = 'yaml' | 'toml' | 'json' | 'head';

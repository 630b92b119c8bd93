/** What front matter is written in. `head`: keys and values up to the first empty line. */
export type HeadLanguage = 'yaml' | 'toml' | 'json' | 'head';

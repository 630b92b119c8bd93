/** A generator whose folders `init` recognises. */
export interface Generator {
  name: string;
  /** Files that identify it. */
  signs: string[];
  /** Text that one of these files must contain, if another generator has files of the same name. */
  holds?: RegExp;
  /** Folders that may hold the articles, the most likely first. */
  content: string[];
  /** Folders whose files are published unchanged. */
  public: string[];
}

/** In order of likelihood. Zola precedes Hugo, because both may have a `config.toml`. */
export const GENERATORS: Generator[] = [
  {
    name: 'Zola',
    signs: ['config.toml', 'zola.toml'],
    holds: /^\s*base_url\s*=/m,
    content: ['content'],
    public: ['static'],
  },
  {
    name: 'Hugo',
    signs: [
      ...['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json'],
      ...['config.toml', 'config.yaml', 'config.yml', 'config.json', 'config/_default/hugo.toml'],
      ...['config/_default/config.toml', 'config/_default/hugo.yaml', 'config/_default/config.yaml'],
    ],
    holds: /^\s*["']?(baseURL|theme|languageCode|module|params|title)\b/im,
    content: ['content/posts', 'content/post', 'content/blog', 'content/news', 'content'],
    public: ['static'],
  },
  {
    name: 'Jekyll',
    signs: ['_config.yml', '_config.yaml', '_config.toml'],
    content: ['_posts', 'source/_posts'],
    public: ['public'],
  },
  {
    name: 'Eleventy',
    signs: ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs', 'eleventy.config.ts'],
    content: [
      ...['content/blog', 'content/posts', 'src/posts', 'src/blog', 'src/content', 'posts', 'blog', 'content'],
      ...['articles', 'src/articles', 'src'],
    ],
    public: ['public', 'src/public', 'src/static', 'static'],
  },
  {
    name: 'Astro',
    signs: ['astro.config.mjs', 'astro.config.ts', 'astro.config.js', 'astro.config.mts'],
    content: [
      ...['src/content/blog', 'src/content/posts', 'src/content/post', 'src/content/articles', 'src/data/blog'],
      ...['src/content', 'content'],
    ],
    public: ['public'],
  },
];

/** Folders that may hold articles if no generator is recognised. */
export const PLAIN_CONTENT = ['content', 'posts', 'articles', '_posts', 'source/_posts'];

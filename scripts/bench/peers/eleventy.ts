import type { System } from '../system.ts';
import { installPackages } from './install-packages.ts';
import { pagefind } from './pagefind.ts';
import { writeFiles } from './write-files.ts';

/** Eleventy paginates a single list, so we join the pages of all tags into one. */
const CONFIG = `export default function (eleventy) {
  eleventy.addCollection('news', (api) => api.getFilteredByGlob('news/**/*.md'));
  eleventy.addCollection('tagPages', (api) => {
    const byTag = new Map();
    for (const item of api.getFilteredByGlob('news/**/*.md').reverse())
      for (const tag of item.data.tags) byTag.set(tag, [...(byTag.get(tag) ?? []), item]);
    return [...byTag].flatMap(([tag, items]) =>
      Array.from({ length: Math.ceil(items.length / PAGE) }, (_, n) => ({
        tag,
        number: n + 1,
        items: items.slice(n * PAGE, (n + 1) * PAGE),
        isLast: (n + 1) * PAGE >= items.length,
      })),
    );
  });
}

const PAGE = 30;
export const config = { markdownTemplateEngine: false };
`;

const OF_ALL_ARTICLES = `export default {
  layout: 'article.liquid',
  permalink: ({ page }) => \`/\${page.date.toISOString().slice(0, 10).replaceAll('-', '/')}/\${page.fileSlug}/\`,
};
`;

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ title }}</title></head>
<body>
<main>{{ content }}</main>
<footer><a href="/">A synthetic archive</a></footer>
</body>
</html>
`;

const ARTICLE = `---
layout: page.liquid
---
{% assign earlier = collections.news | getPreviousCollectionItem %}
{% assign later = collections.news | getNextCollectionItem %}
<article data-pagefind-body>
<h1>{{ title }}</h1>
<p>{{ description }}</p>
<p><time>{{ page.date | date: "%-d %B %Y" }}</time> {{ authors | join: ", " }}</p>
{{ content }}
<ul>{% for tag in tags %}<li><a href="/tags/{{ tag | slugify }}/">{{ tag }}</a></li>{% endfor %}</ul>
</article>
<nav>
{% if earlier %}<a href="{{ earlier.url }}">{{ earlier.data.title }}</a>{% endif %}
{% if later %}<a href="{{ later.url }}">{{ later.data.title }}</a>{% endif %}
</nav>
`;

const TAG = `---
layout: page.liquid
pagination: { data: collections.tagPages, size: 1, alias: list }
permalink: "/tags/{{ list.tag | slugify }}/{% if list.number > 1 %}{{ list.number }}/{% endif %}"
---
<h1>{{ list.tag }}</h1>
<ul>
{% for item in list.items %}
<li><a href="{{ item.url }}">{{ item.data.title }}</a> <time>{{ item.date | date: "%F" }}</time> {{ item.data.description }}</li>
{% endfor %}
</ul>
{% unless list.isLast %}<a href="/tags/{{ list.tag | slugify }}/{{ list.number | plus: 1 }}/">Earlier</a>{% endunless %}
`;

/** Eleventy with its own template language, Liquid. */
export const eleventy: System = {
  name: 'eleventy',
  content: 'news',
  out: '_site',
  leavesOldFiles: true,
  template: '_includes/page.liquid',
  setUp: (folder) => {
    installPackages(folder, { '@11ty/eleventy': '3.1.8' });
    writeFiles(folder, {
      'eleventy.config.js': CONFIG,
      'news/news.11tydata.js': OF_ALL_ARTICLES,
      '_includes/page.liquid': PAGE,
      '_includes/article.liquid': ARTICLE,
      'tags.liquid': TAG,
    });
  },
  build: () => [
    { program: process.execPath, words: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'] },
    pagefind('_site'),
  ],
};

import type { System } from '../system.ts';
import { installPackages } from './install-packages.ts';
import { pagefind } from './pagefind.ts';
import { writeFiles } from './write-files.ts';

const CONFIG = `export default { site: 'https://astro.example', experimental: { incrementalBuild: true } };
`;

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const news = defineCollection({
  loader: glob({ base: './news', pattern: '**/*.md' }),
  schema: z.object({
    title: z.string(),
    date: z.coerce.date(),
    section: z.string(),
    tags: z.array(z.string()),
    authors: z.array(z.string()),
    description: z.string(),
  }),
});

export const collections = { news };
`;

const NEWS = `import { getCollection } from 'astro:content';

let sorted;
/** All articles, the newest first. */
export const news = async () => (sorted ??= (await getCollection('news')).sort((a, b) => b.data.date - a.data.date));

export const pathOf = ({ id, data }) =>
  [...data.date.toISOString().slice(0, 10).split('-'), id.split('/').pop()].join('/');

export const slug = (tag) => tag.replaceAll(' ', '-');

/** What a page that prints these articles depends on. */
export const keyOf = (...entries) => entries.map((entry) => entry?.digest).join();
`;

const LAYOUT = `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="en">
<head><meta charset="utf-8" /><title>{title}</title></head>
<body>
<main><slot /></main>
<footer><a href="/">A synthetic archive</a></footer>
</body>
</html>
`;

const ARTICLE = `---
import { render } from 'astro:content';
import Page from '../layouts/Page.astro';
import { keyOf, news, pathOf, slug } from '../news.js';

export async function getStaticPaths() {
  return (await news()).map((entry, i, all) => ({
    params: { path: pathOf(entry) },
    props: { entry, later: all[i - 1], earlier: all[i + 1] },
    cacheKey: keyOf(entry, all[i - 1], all[i + 1]),
  }));
}

const { entry, earlier, later } = Astro.props;
const { title, description, date, authors, tags } = entry.data;
const { Content } = await render(entry);
---
<Page title={title}>
<article data-pagefind-body>
<h1>{title}</h1>
<p>{description}</p>
<p><time>{date.toISOString().slice(0, 10)}</time> {authors.join(', ')}</p>
<Content />
<ul>{tags.map((tag) => <li><a href={'/tags/' + slug(tag) + '/'}>{tag}</a></li>)}</ul>
</article>
<nav>
{earlier && <a href={'/' + pathOf(earlier) + '/'}>{earlier.data.title}</a>}
{later && <a href={'/' + pathOf(later) + '/'}>{later.data.title}</a>}
</nav>
</Page>
`;

const TAG = `---
import Page from '../../../layouts/Page.astro';
import { keyOf, news, pathOf, slug } from '../../../news.js';

export async function getStaticPaths({ paginate }) {
  const all = await news();
  const tags = [...new Set(all.flatMap(({ data }) => data.tags))];
  return tags
    .flatMap((tag) => {
      const own = all.filter(({ data }) => data.tags.includes(tag));
      return paginate(own, { params: { tag: slug(tag) }, props: { tag }, pageSize: 30 });
    })
    .map((path) => ({ ...path, cacheKey: path.props.page.lastPage + keyOf(...path.props.page.data) }));
}

const { page, tag } = Astro.props;
---
<Page title={tag}>
<h1>{tag}</h1>
<ul>
{page.data.map((entry) => (
  <li><a href={'/' + pathOf(entry) + '/'}>{entry.data.title}</a> <time>{entry.data.date.toISOString().slice(0, 10)}</time> {entry.data.description}</li>
))}
</ul>
{page.url.prev && <a href={page.url.prev}>Later</a>}
{page.url.next && <a href={page.url.next}>Earlier</a>}
</Page>
`;

/** Astro with its defaults: content collections, with incremental builds enabled. */
export const astro: System = {
  name: 'astro',
  content: 'news',
  out: 'dist',
  leavesOldFiles: true,
  template: 'src/layouts/Page.astro',
  setUp: (folder) => {
    installPackages(folder, { astro: '7.3.5' });
    writeFiles(folder, {
      'astro.config.mjs': CONFIG,
      'src/content.config.ts': COLLECTIONS,
      'src/news.js': NEWS,
      'src/layouts/Page.astro': LAYOUT,
      'src/pages/[...path].astro': ARTICLE,
      'src/pages/tags/[tag]/[...page].astro': TAG,
    });
  },
  build: () => {
    const env = { ASTRO_TELEMETRY_DISABLED: '1' };
    return [
      { program: process.execPath, words: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], env },
      pagefind('dist'),
    ];
  },
};

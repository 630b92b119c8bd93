import { describe, expect, test } from 'vitest';
import { KEY_TABLE } from '../../src/article/keys/key-table.ts';
import { WITHDRAWAL_KINDS } from '../../src/article/withdrawal.ts';
import type { ArticleView } from '../../src/outputs/pages/article.ts';
import type { Site } from '../../src/site/site.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { outputsOf, textAt, viewAt } from '../support/outputs-of.ts';

const admin: Site['admin'] & object = { backend: 'github', repo: 'desk/archive', branch: 'main', content: 'content' };
const NO_BODY = () => {
  throw new Error('no text is needed');
};
const at = (path: string, articles: Parameters<typeof catalogOf>[0], settings: Partial<Site> = { admin }) =>
  textAt(catalogOf(articles, settings).catalog, path, NO_BODY);

interface Field {
  name: string;
  widget: string;
  hint?: string;
  options?: unknown[];
  fields?: Field[];
}
interface Config {
  backend: object;
  publish_mode?: string;
  collections: { folder: string; path: string; public_folder: string; delete: boolean; fields: Field[] }[];
}
const configOf = async (articles: Parameters<typeof catalogOf>[0], settings?: Partial<Site>) =>
  JSON.parse(await at('/admin/config.yml', articles, settings)) as Config;

const SUMMIT = article('2020-11-10', 'summit', { file: '2020/11/summit.md', tags: ['Iran'], authors: ['Jane Doe'] });

describe('the web editor', () => {
  test('is written where it is asked for alone, and stands in no sitemap', async () => {
    const without = outputsOf(catalogOf([SUMMIT], {}).catalog).byPath;
    expect([...without.keys()].filter((path) => path.startsWith('/admin'))).toEqual([]);
    const { byPath } = outputsOf(catalogOf([SUMMIT], { admin: { ...admin, version: '1' } }).catalog);
    expect([...byPath.keys()].filter((path) => path.startsWith('/admin')).sort()).toEqual([
      ...['/admin/', '/admin/config.yml', '/admin/signs.txt', '/admin/signs.woff2'],
      ...['/admin/sveltia-cms.js', '/admin/sveltia-cms.txt'],
    ]);
    expect(await at('/sitemap-2020.xml', [SUMMIT])).not.toContain('admin');
    expect(await at('/robots.txt', [SUMMIT])).toContain('\nDisallow: /admin/\n');
  });

  test('has a page under a policy of its own, which loads nothing from elsewhere', async () => {
    const page = await at('/admin/', [SUMMIT], { admin, title: 'News & <views>' });
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain("script-src 'self'; style-src 'self' 'unsafe-inline';");
    expect(page).toContain("connect-src 'self' blob: data: https://api.github.com;");
    expect(page).toContain('<title>News &amp; &lt;views&gt;</title>');
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  test('knows the folders of the newest article’s year and of the year before', async () => {
    const form = async (file: string) => {
      const { collections } = await configOf([article('2020-11-10', 'a', { file })]);
      return collections.map(({ folder, path }) => `${folder} ${path}`);
    };
    expect(await form('2020/11/a.md')).toEqual(['content/2020 {{month}}/{{slug}}', 'content/2019 {{month}}/{{slug}}']);
    expect((await form('news/2020/a.md'))[0]).toBe('content/news/2020 {{slug}}');
    expect((await form('2020/11/10/a/index.md'))[0]).toBe('content/2020 {{month}}/{{day}}/{{slug}}/index');
    expect((await form('2020/2020-11-10-a.md'))[0]).toBe('content/2020 {{year}}-{{month}}-{{day}}-{{slug}}');
    expect((await form('a.md'))[0]).toBe('content/2020 {{month}}/{{slug}}');
  });

  test('has a field for each key that an editor writes, and no way to delete what was published', async () => {
    const { collections } = await configOf([SUMMIT]);
    const names = collections[0]!.fields.map(({ name }) => name);
    const without = ['allow', 'id', 'type', 'lang'];
    expect([...names].sort()).toEqual(
      ['body', ...KEY_TABLE.map(({ key }) => key).filter((key) => !without.includes(key))].sort(),
    );
    expect(names.slice(0, 3)).toEqual(['title', 'date', 'section']);
    expect(collections.every((collection) => !collection.delete)).toBe(true);
  });

  test('offers sections, known names, languages and kinds of withdrawal', async () => {
    const sections = [
      { slug: 'world', label: 'World', sections: [{ slug: 'asia', label: 'Asia', sections: [] }] },
    ] satisfies Site['sections'];
    const { collections } = await configOf([SUMMIT], { admin, sections, languages: ['fa'] });
    const field = (name: string) => collections[0]!.fields.find((one) => one.name === name)!;
    expect(field('section')).toMatchObject({
      widget: 'select',
      options: [
        { value: 'world', label: 'World' },
        { value: 'world/asia', label: 'World / Asia' },
      ],
    });
    expect(field('tags').hint).toContain('Known: Iran');
    expect(field('authors').hint).toContain('Known: Jane Doe');
    expect(field('lang').options).toEqual(['en', 'fa']);
    expect(field('withdrawn').fields!.find(({ name }) => name === 'kind')!.options).toEqual(WITHDRAWAL_KINDS);
    expect(field('corrections')).toMatchObject({ widget: 'list', fields: [{ name: 'date' }, { name: 'text' }] });
  });

  test('proposes changes where the Git host knows how', async () => {
    expect(await configOf([SUMMIT])).toMatchObject({ publish_mode: 'editorial_workflow' });
    const gitea = { ...admin, backend: 'gitea', server: 'https://git.example' } as const;
    const config = await configOf([SUMMIT], { admin: gitea });
    expect(config.publish_mode).toBeUndefined();
    expect(config.backend).toMatchObject({ api_root: 'https://git.example/api/v1', base_url: 'https://git.example' });
  });

  test('leaves its address to no article', () => {
    const { problems, catalog } = catalogOf([article('2020-11-10', 'a', { permalink: '/admin/a/' })], { admin });
    expect(problems.length).toBeGreaterThan(0);
    expect(catalog.entries.map(({ path }) => path)).not.toContain('/admin/a/');
  });
});

test('an article leads to its file where site.yaml says where that can be changed', () => {
  const edit = 'https://git.example/edit/{file}?ref=main';
  const odd = article('2020-11-10', 'a', { file: '2020/11/what? $& now.md' });
  const { catalog } = catalogOf([odd], { edit });
  const view = viewAt<ArticleView>(catalog, catalog.entries[0]!.path);
  expect(view.edit).toBe('https://git.example/edit/2020/11/what%3F%20%24%26%20now.md?ref=main');
  const without = catalogOf([odd]).catalog;
  expect(viewAt<ArticleView>(without, without.entries[0]!.path).edit).toBeUndefined();
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EditionMakers } from '../../src/build/build-options.ts';
import { searchRecord } from '../../src/search/index/record.ts';
import { filePath } from '../../src/urls.ts';

/** Files that every print makes anew, as Astro makes its styles. */
const STYLES = { 'assets/page.a1b2c3.css': 'body { margin: 0 }\n', 'assets/search.d4e5f6.js': 'export {};\n' };

/** Makers in place of Astro and Pagefind: a page is its view as JSON, a segment the records of its articles. */
export const FAKE_MAKERS: EditionMakers = {
  print: async (paths, viewOf, { folder }, tell) => {
    const out = join(folder, '..', 'fake-pages');
    const pages = paths.map((path): [string, string] => {
      // Like Astro's, every page but one has a folder of its own, also one whose path names a file.
      const source = path === '/404.html' ? '404.html' : `${path.slice(1).replace(/\/?$/, '/')}index.html`;
      return [filePath(path), write(join(out, path === '/' ? 'index.html' : source), JSON.stringify(viewOf(path)))];
    });
    tell(paths.length, paths.length);
    const assets = Object.entries(STYLES).map(([name, text]): [string, string] => [name, write(join(out, name), text)]);
    return { pages: new Map(pages), assets: new Map(assets) };
  },
  index: async (segments, { bodies }, { work }, tell) => {
    tell(segments.length, segments.length);
    return new Map(
      segments.map(({ name, segment }) => {
        const records = segment.entries.map((entry) => searchRecord(entry, bodies.read(entry.article.file)));
        const text = { 'records.json': JSON.stringify(records), 'entry.json': '{"version":"1"}' };
        return [
          name,
          new Map(
            Object.entries(text).map(([file, contents]) => [
              `${name}/${file}`,
              write(join(work, 'fake-segments', name, file), contents),
            ]),
          ),
        ];
      }),
    );
  },
};

function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

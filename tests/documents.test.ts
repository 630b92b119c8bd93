import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');

test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/deploying.md', 'docs/search.md'])(
  '%s names tests and documents that are there',
  (document) => {
    const text = readFileSync(join(PROJECT, document), 'utf8');
    const tests = [...text.matchAll(/`(tests\/[^`\s*<>]+)`/g)].map(([, path]) => path!);
    // The links of an example begin two folders up.
    const links = [...text.matchAll(/\]\((?!https?:|#|\.\.\/\.\.)([^)\s#]+)/g)].map(([, path]) => path!);
    const from = join(PROJECT, document, '..');
    const missing = [
      ...tests.filter((path) => !existsSync(join(PROJECT, path))),
      ...links.filter((path) => /\.md$/.test(path) && !existsSync(join(from, path))),
    ];
    expect(missing).toEqual([]);
  },
);

import { expect, test } from 'vitest';
import { readFileName } from '../../src/article/file-name.ts';
import { CONTEXT } from '../support/parse.ts';

test.each([
  ['2020/11/summit.md', { base: 'summit', day: null, lang: null, translationKey: '2020/11/summit' }],
  ['posts/2020-11-10-summit.markdown', { base: 'summit', day: '2020-11-10' }],
  ['2020-11-10.md', { base: '2020-11-10', day: '2020-11-10' }],
  ['2020-1-2_summit.md', { base: 'summit', day: '2020-01-02' }],
  ['2020-11-10-summit.fa.md', { base: 'summit', day: '2020-11-10', lang: 'fa', translationKey: '2020-11-10-summit' }],
  ['posts/summit.pt-br.md', { base: 'summit', lang: 'pt-BR', translationKey: 'posts/summit' }],
  ['de/posts/summit.md', { base: 'summit', lang: 'de', translationKey: 'posts/summit' }],
  ['node.js.md', { base: 'node.js', lang: null }],
  ['ar/introducing-socket.io.md', { base: 'introducing-socket.io', lang: null }],
  ['2020/11/10/summit.md', { folderDay: '2020-11-10', day: null }],
  ['posts/summit/index.md', { base: 'summit', translationKey: 'posts/summit/index' }],
  ['posts/2020-11-10-summit/index.de.md', { base: 'summit', day: '2020-11-10', lang: 'de' }],
  ['index.md', { base: 'index' }],
  ['news/a%e2%80%8ab.md', { base: 'a\u200ab' }],
  ['news/100%.md', { base: '100%' }],
  ['_drafts/summit.md', { isDraft: true }],
  ['posts/_drafts/summit.md', { isDraft: true }],
  ['drafts/summit.md', { isDraft: false }],
  ['pages/about.md', { isPage: true, base: 'about' }],
  ['fa/pages/about.md', { isPage: true, lang: 'fa', translationKey: 'pages/about' }],
  ['posts/pages/about.md', { isPage: false }],
])('%s', (file, wanted) => {
  expect(readFileName(file, CONTEXT.fileLanguages)).toMatchObject(wanted);
});

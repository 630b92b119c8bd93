import type { Archive } from '../archive.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';

/** A content folder without an article to publish is probably a wrong path. */
export function contentEmpty({ articles, catalog, files }: Archive): Problem[] {
  if (catalog.entries.length + catalog.notices.length > 0) return [];
  const held = articles.filter(({ kind, status }) => kind === 'article' && status !== 'published').length;
  const found =
    files === 0
      ? 'no Markdown file at all'
      : `no article to publish in ${files} Markdown ${files === 1 ? 'file' : 'files'}${held > 0 ? `, ${held} of them held back` : ''}`;
  const cure =
    'the folder of the articles under --content; where it is a submodule of Git, git submodule update --init';
  return [problem('content-empty', { file: '', field: 'content' }, found, cure)];
}

import type { Archive } from '../archive.ts';
import type { BodyOf } from '../views/article.ts';
import { surroundingsOf } from './body-context.ts';
import { listPublicFiles } from './public-files.ts';
import { renderArticle } from './render-article.ts';

/** Renders texts one by one as pages ask for them, without a build around it: what `astro dev` does. */
export async function renderAlone(archive: Archive, content: string): Promise<BodyOf> {
  const publicFolder = 'public';
  const media = process.env['BACKFILE_MEDIA'] ?? '.backfile/media';
  const surroundings = surroundingsOf(archive, { content, publicFolder, media }, await listPublicFiles(publicFolder));
  return async (article, path) => (await renderArticle(article, path, surroundings)).body;
}

import { openArchive } from '../archive.ts';
import { entryDigests } from '../catalog/entry-digests.ts';
import { asOf } from '../dates.ts';
import { textFiles } from '../feeds/text-files.ts';
import { surroundingsOf } from '../rendering/body-surroundings.ts';
import { renderArticle } from '../rendering/render-article.ts';
import type { BodyOf } from '../views/article.ts';
import type { PageView } from '../views/page-view.ts';
import { articleOf, pageView } from '../views/page-view.ts';
import { listPublicFiles } from './public-files.ts';

/** What the routes ask for: the paths to print, and what each of them prints. */
export interface PageSource {
  paths: string[];
  viewOf: (path: string) => PageView | Promise<PageView>;
  /** Feeds, sitemaps, robots.txt, by their paths. In a build they are written without Astro. */
  texts: Map<string, () => string | Promise<string>>;
}

/** Every page of a content folder without a build around it, for `astro dev`: texts are rendered as pages ask for them. */
export async function pagesAlone(): Promise<PageSource> {
  const content = process.env['BACKFILE_CONTENT'] ?? 'content';
  const publicFolder = process.env['BACKFILE_PUBLIC'] ?? 'public';
  const media = process.env['BACKFILE_MEDIA'] ?? '.backfile/media';
  const publicFiles = await listPublicFiles(publicFolder);
  const archive = await openArchive({ content, asOf: asOf(process.env), publicFiles });
  const { catalog } = archive;
  const surroundings = surroundingsOf(archive, { content, publicFolder, media }, publicFiles);
  const bodyOf: BodyOf = async (article, path) => (await renderArticle(article, path, surroundings)).body;
  return {
    paths: [...catalog.paths.keys()],
    viewOf: async (path) => {
      const ref = catalog.paths.get(path)!;
      const article = articleOf(ref);
      return pageView(catalog, path, ref, article && (await bodyOf(article, path)));
    },
    texts: new Map(
      textFiles(
        catalog,
        entryDigests(catalog, () => ''),
      ).map((file) => [file.path, () => file.text(bodyOf)]),
    ),
  };
}

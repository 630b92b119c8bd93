import { openArchive } from '../archive.ts';
import { asOf } from '../dates.ts';
import { articleOf, picturedBy } from '../outputs/output.ts';
import { surroundingsOf } from '../rendering/body-surroundings.ts';
import { renderArticle } from '../rendering/render-article.ts';
import type { ImageView } from '../views/frame.ts';
import type { PageView } from '../views/page-view.ts';
import type { BodyOf } from '../views/rendered-body.ts';
import { listPublicFiles } from './public-files.ts';

/** What the routes ask for: the paths to print, and the view of each. */
export interface PageSource {
  paths: string[];
  viewOf: (path: string) => PageView | Promise<PageView>;
  /** Feeds, sitemaps and robots.txt by path. Builds write these without Astro. */
  texts: Map<string, () => string | Promise<string>>;
}

/** The folders of articles, the owner's files and pictures. */
interface FoldersAlone {
  content: string;
  publicFolder: string;
  media: string;
}

/** Every page of a content folder without a build, for `astro dev`. Texts are rendered when a page asks for them. */
export async function pagesAlone({ content, publicFolder, media }: FoldersAlone): Promise<PageSource> {
  const publicFiles = await listPublicFiles(publicFolder);
  const archive = await openArchive({ content, asOf: asOf(process.env), publicFiles });
  const { outputs } = archive;
  const all = [...outputs.byPath()];
  const pages = new Map(all.filter(([, { kind }]) => kind.make.by === 'page'));
  const texts = all.filter(([, { kind }]) => kind.make.by === 'text' || kind.make.by === 'bytes');
  const surroundings = surroundingsOf(archive, { content, publicFolder, media }, publicFiles);
  const bodyOf: BodyOf = async (article, path) => (await renderArticle(article, path, surroundings)).body;
  return {
    paths: [...pages.keys()],
    viewOf: async (path) => {
      const page = pages.get(path)!;
      const article = articleOf(page);
      const pictures = new Map<string, ImageView | undefined>();
      for (const { article, path } of picturedBy(page)) pictures.set(article.file, (await bodyOf(article, path)).image);
      return outputs.viewOf(page, article && (await bodyOf(article, path)), (file) => pictures.get(file));
    },
    texts: new Map(texts.map(([path, text]) => [path, async () => String(await outputs.contentOf(text, bodyOf))])),
  };
}

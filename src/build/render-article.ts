import type { Article } from '../article/article.ts';
import { cutFrontMatter } from '../article/front-matter.ts';
import type { BodyContext } from '../body/body.ts';
import { findPicture } from '../body/images.ts';
import { renderBody } from '../body/render-body.ts';
import type { LookupKind } from '../cache/body-cache.ts';
import { problem } from '../problems.ts';
import type { Problem } from '../problems.ts';
import { readSource } from '../read-content.ts';
import type { RenderedBody } from '../views/article.ts';
import type { ImageView } from '../views/frame.ts';
import { makeBodyContext } from './body-context.ts';
import type { Needs } from './body-context.ts';
import type { BodySurroundings } from './body-surroundings.ts';

export interface RenderedArticle {
  file: string;
  body: RenderedBody;
  /** Names of the pictures and documents that its page shows or links to. */
  media: string[];
  /** What it asked of the archive. */
  asked: [LookupKind, string][];
  problems: Problem[];
}

/** Reads an article's file again, renders its text and finds its lead image. A file that fails is a problem, and empty. */
export async function renderArticle(
  article: Article,
  path: string,
  surroundings: BodySurroundings,
): Promise<RenderedArticle> {
  const { file } = article;
  const problems: Problem[] = [];
  const empty: RenderedBody = { html: '', opening: '', words: 0 };
  const source = readSource(surroundings.folders.content, file);
  if ('code' in source) return { file, body: empty, media: [], asked: [], problems: [source] };
  const front = cutFrontMatter(file, source.text);
  if ('code' in front) return { file, body: empty, media: [], asked: [], problems: [front] };
  const needs: Needs = { media: new Set(), asked: new Map() };
  const context = makeBodyContext(surroundings, article.lang, needs);
  const text = { file, title: article.title, path, lang: article.lang, markdown: front.body, line: front.bodyLine };
  const { problems: ofBody, ...body } = await renderBody(text, context);
  const image = await leadImage(article, path, context, problems);
  return {
    file,
    body: { ...body, ...(image ? { image } : {}) },
    media: [...needs.media],
    asked: [...needs.asked.values()],
    problems: [...ofBody, ...problems],
  };
}

async function leadImage(
  { image, file }: Article,
  path: string,
  context: BodyContext,
  problems: Problem[],
): Promise<ImageView | undefined> {
  if (!image) return undefined;
  const found = await findPicture(image.src, { file, path }, context);
  const words = {
    alt: image.alt,
    ...(image.caption ? { caption: image.caption } : {}),
    ...(image.credit ? { credit: image.credit } : {}),
  };
  if (found.kind === 'picture') return { ...found.picture, ...words, ...(found.remote ? { remote: true } : {}) };
  const at = { file, field: 'image', line: image.line };
  if (found.kind === 'missing')
    problems.push(problem(found.code, at, found.found, 'the name of an image file beside the article'));
  else
    problems.push(
      problem(
        'image-elsewhere',
        at,
        `${JSON.stringify(found.url)}: on ${found.host}`,
        `the file beside the article, or imageHosts: [${found.host}] in site.yaml`,
      ),
    );
  return undefined;
}

import type { Article } from '../article/article.ts';
import { cutFrontMatter, readFrontMatter } from '../article/front-matter.ts';
import { placeOf } from '../article/places.ts';
import { creditOf, cureOf, findPicture, noticesOf } from '../body/additions/images.ts';
import type { BodyContext, BodySource, PartLink } from '../body/body.ts';
import { renderBody } from '../body/render-body.ts';
import type { BodyQuestionKind } from '../cache/body-cache.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import { readSource } from '../read-content.ts';
import type { ImageView } from '../views/frame.ts';
import type { RenderedBody } from '../views/rendered-body.ts';
import type { JpegOf, BodyNeeds } from './body-context.ts';
import { makeBodyContext } from './body-context.ts';
import type { BodySurroundings } from './body-surroundings.ts';
import { drawShareCard } from './share-card.ts';

export interface RenderedArticle {
  file: string;
  body: RenderedBody;
  /** Names of the pictures and documents that its page shows or links to. */
  media: string[];
  /** The questions that it asked about the archive. */
  asked: [BodyQuestionKind, string][];
  /** Its links to parts of other texts. */
  partLinks?: PartLink[];
  problems: Problem[];
  /** Set if the file has changed since the catalog was made. Then nothing of this result may be published. */
  isChanged?: true;
}

/**
 * Reads an article's file again, renders its text and finds its lead image. A file that cannot be read is reported, and
 * its body is empty.
 */
export async function renderArticle(
  article: Article,
  path: string,
  surroundings: BodySurroundings,
): Promise<RenderedArticle> {
  const { file } = article;
  const problems: Problem[] = [];
  const empty: RenderedBody = { html: '', searchText: [''], opening: '', words: 0 };
  const source = readSource(surroundings.folders.content, file);
  if ('code' in source || source.digest !== article.digest) {
    const found = 'code' in source ? source.found : 'other bytes than a moment ago';
    const changed = problem(
      'file-changed',
      { file, field: 'file' },
      found,
      'the same command again, while nobody is saving files',
    );
    return { file, body: empty, media: [], asked: [], problems: [changed], isChanged: true };
  }
  const front = cutFrontMatter(file, source.text);
  if ('code' in front) return { file, body: empty, media: [], asked: [], problems: [front] };
  const needs: BodyNeeds = { media: new Set(), asked: new Map() };
  const context = makeBodyContext(surroundings, article.lang, needs);
  const text: BodySource = {
    ...{ file, title: article.title, path, lang: article.lang, markdown: front.body, line: front.bodyLine },
    pageValue: valuesOf(file, source.text, path),
    ...(article.link === undefined ? {} : { link: article.link }),
  };
  const { problems: ofBody, partLinks, ...body } = await renderBody(text, context);
  if (needs.fault !== undefined) throw needs.fault;
  const image = await leadImage(article, path, context, problems);
  if (needs.fault !== undefined) throw needs.fault;
  const share = await drawShareCard(surroundings, article, image !== undefined, problems);
  if (share) needs.media.add(share.src.split('/').at(-1)!);
  for (const font of surroundings.site.shareFonts) needs.asked.set(`picture ${font}`, ['picture', font]);
  return {
    file,
    body: { ...body, ...(image ? { image } : {}), ...(share ? { share } : {}) },
    media: [...needs.media],
    asked: [...needs.asked.values()],
    ...(partLinks ? { partLinks } : {}),
    problems: [...ofBody, ...problems],
  };
}

/** The values for the page's own tags: `page.url`, and front matter values, which are read only when asked for. */
function valuesOf(file: string, text: string, path: string): (key: string) => string | undefined {
  let values: Map<string, string> | undefined;
  return (key) => {
    if (/^(?:url|permalink)$/.test(key)) return path;
    values ??= valuesIn(readFrontMatter(file, text));
    return values.get(key);
  };
}

function valuesIn(front: ReturnType<typeof readFrontMatter>): Map<string, string> {
  const entries = 'code' in front ? [] : front.map.entries;
  return new Map(
    entries.flatMap(({ key, value }): [string, string][] => {
      const items = value.kind === 'list' ? value.items : [value];
      const words = items.flatMap((item) => (item.kind === 'text' ? [item.text.replace(/\s+/g, ' ').trim()] : []));
      return words.length > 0 && words.join('') !== '' ? [[key, words.join(', ')]] : [];
    }),
  );
}

async function leadImage(
  { image, file, writtenAt }: Article,
  path: string,
  context: BodyContext & { jpeg: JpegOf },
  problems: Problem[],
): Promise<ImageView | undefined> {
  if (!image) return undefined;
  const found = await findPicture(image.src, { file, path }, context);
  const words = {
    alt: image.alt,
    ...(image.caption ? { caption: image.caption } : {}),
    ...(image.credit ? { credit: image.credit } : {}),
  };
  const at = { file, field: 'image', ...placeOf({ writtenAt }, 'image'), line: image.line };
  if (found.kind === 'picture') {
    for (const { code, found: seen, cure } of noticesOf(found.picture, image.src))
      problems.push(problem(code, at, seen, cure));
    const { lost: _, misnamed: __, isDamaged: ___, unread: ____, ...picture } = found.picture;
    const jpeg = found.file === undefined ? null : await context.jpeg(found.file);
    const credit = words.caption || words.credit ? undefined : creditOf(picture.rights);
    return {
      ...picture,
      ...words,
      ...(credit === undefined ? {} : { credit }),
      ...(jpeg ? { jpeg } : {}),
      ...(found.remote ? { remote: true } : {}),
    };
  }
  if (found.kind === 'missing')
    problems.push({ ...problem(found.code, at, found.found, cureOf(found)), about: image.src });
  else
    problems.push(
      problem(
        'image-elsewhere',
        at,
        `${quote(found.url)}: on ${found.host}`,
        `the file beside the article, or imageHosts: [${found.host}] in site.yaml`,
      ),
    );
  return undefined;
}

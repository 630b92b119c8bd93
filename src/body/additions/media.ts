import type { Element, ElementContent, Root } from 'hast';
import type { ProblemCode } from '../../problems.ts';
import { quote } from '../../problems.ts';
import { href } from '../../urls.ts';
import { resolveAddress } from '../address.ts';
import type { BodyContext, BodySource } from '../body.ts';
import type { Visited } from '../hast-walk.ts';
import { elementsOf, replaceElement } from '../hast-walk.ts';
import { findPicture } from './images.ts';
import type { ReportAt } from './links.ts';

/**
 * Sound and video play only from the archive. Media of other sites become a link with their title, and their poster if
 * it is in the archive.
 */
export async function resolveMedia(
  tree: Root,
  source: BodySource,
  context: BodyContext,
  report: ReportAt,
): Promise<void> {
  const lost = new Map<Element, string>();
  const players: Visited[] = [];
  for (const visited of elementsOf(tree)) {
    const { element, parent } = visited;
    if (!/^(audio|video|source|track)$/.test(element.tagName)) continue;
    const isPlayer = /^(audio|video)$/.test(element.tagName);
    if (isPlayer) players.push(visited);
    const written = element.properties['src'];
    if (typeof written !== 'string') continue;
    const found = await findMedia(written, source, context);
    if ('path' in found) {
      // Browsers skip a file that is said to be of this type, although they can play it.
      if (/^video\/(quicktime|x-m4v)\b/i.test(String(element.properties['type'] ?? '')))
        delete element.properties['type'];
      element.properties['src'] = href(found.path, context.site.base);
      continue;
    }
    report(visited, found.code, quote(written) + found.reason, found.cure);
    const player = isPlayer ? element : parent;
    if (element.tagName !== 'track' && player.type === 'element' && !lost.get(player))
      lost.set(player, found.url || written);
    if (isPlayer) delete element.properties['src'];
    else replaceElement(visited);
  }
  for (const player of players) await finishPlayer(player, lost.get(player.element), source, context);
}

type Media = { path: string } | { code: ProblemCode; reason: string; cure: string; url: string };

/** A sound or video by its path, or the problem with it. `url` is its address elsewhere, or ''. */
async function findMedia(written: string, source: BodySource, context: BodyContext): Promise<Media> {
  const address = resolveAddress(written, source, context);
  const [url, cure] = ['', 'the file beside the article'];
  if (address.kind === 'elsewhere') return { code: 'image-elsewhere', reason: '', cure, url: address.url };
  if (address.kind === 'outside') return { code: 'link-outside', reason: ': outside the content folder', cure, url };
  if (address.kind === 'path') return { path: address.path };
  const path = address.kind === 'file' ? await context.attachment(address.file) : null;
  if (typeof path === 'string') return { path };
  return path === null
    ? { code: 'image-missing', reason: '', cure, url }
    : { code: 'document-unreadable', reason: `: ${path.reason}`, cure: path.cure ?? 'a whole file', url };
}

/** A player without a source becomes a link, or only words if the address leads nowhere. */
async function finishPlayer(
  visited: Visited,
  lost: string | undefined,
  source: BodySource,
  context: BodyContext,
): Promise<void> {
  const { element } = visited;
  const poster = await posterOf(element, source, context);
  const plays = 'src' in element.properties || element.children.some(isSource);
  if (plays || lost === undefined) {
    if (poster) element.properties['poster'] = String(poster.properties['src']);
    return;
  }
  const { title, id } = element.properties;
  const words: ElementContent = {
    type: 'text',
    value: typeof title === 'string' && title.trim() !== '' ? title : lost,
  };
  const properties = { ...(/^(?:https?:)?\/\//i.test(lost) ? { href: lost } : {}), ...(id ? { id } : {}) };
  const link: Element = { type: 'element', tagName: 'a', properties, children: [...(poster ? [poster] : []), words] };
  // The fallback for browsers without players: often the same link.
  const within = element.children.filter((child) => child.type !== 'element' || child.tagName !== 'track');
  const isLinked = elementsOf({ type: 'root', children: within }).some(
    ({ element: inner }) => inner.properties['href'],
  );
  replaceElement(visited, ...(isLinked && !poster ? [] : [link]), ...within);
}

function isSource(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'source';
}

/** The poster of a video, if it is in the archive. */
async function posterOf(element: Element, source: BodySource, context: BodyContext): Promise<Element | null> {
  const written = element.properties['poster'];
  delete element.properties['poster'];
  if (typeof written !== 'string') return null;
  const found = await findPicture(written, source, context);
  if (found.kind !== 'picture' || found.remote) return null;
  const { src, width, height } = found.picture;
  const size = width && height ? { width, height } : {};
  return {
    type: 'element',
    tagName: 'img',
    properties: { src, alt: '', ...size, loading: 'lazy', decoding: 'async' },
    children: [],
  };
}

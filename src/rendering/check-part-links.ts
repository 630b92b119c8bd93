import { foldId } from '../body/additions/heading-names.ts';
import type { BodyCache, CheckedPartLink } from '../cache/body-cache.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';

/** So many headings of a text are named in the cure. */
const NAMED = 6;

/**
 * Reports the links of a text to parts of other texts that do not exist. Reads another text only if it changed since
 * the last check of the link: otherwise one more article would cost more in a larger archive.
 */
export function checkPartLinks(
  file: string,
  cache: Pick<BodyCache, 'get' | 'read' | 'setPartLinks'>,
  fileOfPath: (path: string) => string | undefined,
): Problem[] {
  const links = cache.get(file)?.partLinks ?? [];
  const texts = new Map<string, Parts>();
  const now = links.map((link): CheckedPartLink => {
    const target = fileOfPath(link.path);
    const other = target === undefined ? undefined : cache.get(target);
    // Lists have no record, nor has a text that another machine renders.
    if (target === undefined || !other || link.checked?.[0] === other.digest) return link;
    const parts = texts.get(target) ?? partsOf(cache.read(target).html);
    texts.set(target, parts);
    return { ...link, checked: [other.digest, wrongWith(link, file, parts)] };
  });
  if (now.some((link, i) => link !== links[i])) cache.setPartLinks(file, now);
  return now.flatMap(({ checked }) => checked?.[1] ?? []);
}

/** What a link can lead to in a text. */
interface Parts {
  ids: Set<string>;
  headings: string[];
  /** Headings by the letters and digits of their ids; null if several share them. */
  folded: Map<string, string | null>;
}

/** The ids of a text, given as HTML. */
function partsOf(html: string): Parts {
  const found = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, id]) => plain(id!));
  const headings = found(/<h[2-6]\b[^>]*?\sid="([^"]*)"/g);
  const folded = new Map<string, string | null>();
  for (const id of headings) folded.set(foldId(id), folded.has(foldId(id)) ? null : id);
  folded.delete('');
  return { ids: new Set(found(/\sid="([^"]*)"/g)), headings, folded };
}

function wrongWith({ id, written, line, column }: CheckedPartLink, file: string, parts: Parts): Problem | null {
  if (parts.ids.has(id)) return null;
  const to = (part: string) => written.replace(/#.*$/s, `#${encodeURIComponent(part)}`);
  const meant = parts.folded.get(foldId(id));
  const { headings } = parts;
  const named =
    headings.length > 0 && headings.length <= NAMED
      ? `one of #${headings.join(', #')}`
      : 'the id of a heading of that text';
  return problem(
    'link-broken',
    { file, field: 'body', line, column },
    `${quote(written)}: no such heading or id in that text`,
    meant ? to(meant) : `${named}, or the address without #`,
    meant ? [{ line, column, from: written, to: to(meant) }] : [],
  );
}

/** An attribute as printed, without its references. */
function plain(text: string): string {
  return text.replace(/&(?:#x22|quot);/g, '"').replace(/&(?:#x26|amp);/g, '&');
}

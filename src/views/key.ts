import type { Catalog, Entry } from '../catalog/catalog.ts';
import type { PageRef } from '../catalog/page-ref.ts';
import { digestOf } from './digest.ts';
import { makeFrame, pageLanguage } from './frame.ts';
import type { Frame } from './frame.ts';
import { groupLanguage } from './group.ts';
import { cardFacts, pageFacts } from './page-facts.ts';

/**
 * Keys of the pages of a catalog: `frame.own.around`, a digest each of what stands around the page, of its own article,
 * day or group, and of what it lists or leads to. Where settings and code are the same, pages with the same path and key
 * are the same; a key may cover more than its page prints, never less. No view is made.
 * `bodyDigestOf` tells the digest of a file's rendered text.
 */
export function pageKeys(
  catalog: Catalog,
  bodyDigestOf: (file: string) => string,
): (path: string, ref: PageRef) => string {
  const frameDigest = remembered((frame: Frame) => digestOf(frame));
  const card = remembered((entry: Entry) => digestOf(cardFacts(entry)));
  return (path, ref) => {
    const facts = pageFacts(catalog, ref, { card, body: bodyDigestOf });
    const frame = frameDigest(frameOf(catalog, path, ref));
    return `${frame}.${digestOf(path, ref.kind, facts.own)}.${digestOf(facts.around)}`;
  };
}

/** What stands around the page: the same object that its view has. */
function frameOf(catalog: Catalog, path: string, ref: PageRef): Frame {
  const { site } = catalog;
  switch (ref.kind) {
    case 'article':
      return makeFrame(catalog, pageLanguage(site, ref.entry.article.lang), '', ref.entry.sections[0]?.path);
    case 'plain':
      return makeFrame(catalog, pageLanguage(site, ref.page.article.lang), path);
    case 'group':
    case 'group-year':
      return makeFrame(catalog, groupLanguage(site, ref.group), ref.group.path);
    default:
      return makeFrame(catalog, site.language, path);
  }
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}

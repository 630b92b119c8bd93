import type { Catalog, Entry } from '../catalog/catalog.ts';
import type { EntryDigests } from '../catalog/entry-digests.ts';
import type { PageRef } from '../catalog/page-ref.ts';
import { digestOf, digestOfText, remembered } from '../digest.ts';
import type { Frame } from './frame.ts';
import { makeFrame, pageLanguage } from './frame.ts';
import { groupLanguage } from './group.ts';
import { pageFacts } from './page-facts.ts';

/**
 * Keys of the pages of a catalog: `frame.own.around`, a digest each of what stands around the page, of its own article,
 * day or group, and of what it lists or leads to. Where settings and code are the same, pages with the same path and key
 * are the same; a key may cover more than its page prints, never less. No view is made.
 */
export function pageKeys(catalog: Catalog, digests: EntryDigests): (path: string, ref: PageRef) => string {
  const frameDigest = remembered((frame: Frame) => digestOf(frame));
  return (path, ref) => {
    const frame = frameDigest(frameOf(catalog, path, ref));
    if (ref.kind === 'article') return `${frame}.${digests.own(ref.entry)}.${linkedFrom(ref.entry, digests)}`;
    const facts = pageFacts(catalog, ref, digests);
    return `${frame}.${digestOf(path, ref.kind, facts.own)}.${digestOf(facts.around)}`;
  };
}

/** Of the articles that an article's page leads to. */
function linkedFrom({ earlier, later, related, translations }: Entry, { card }: EntryDigests): string {
  const links = [earlier && card(earlier), later && card(later), related.map(card), '', translations.map(card)];
  return digestOfText(links.join());
}

/** What stands around the page: the same object that its view has. */
function frameOf(catalog: Catalog, path: string, ref: PageRef): Frame {
  const { site } = catalog;
  switch (ref.kind) {
    case 'article':
      return makeFrame(catalog, pageLanguage(site, ref.entry.article.lang), '', ref.entry.sections[0]?.path);
    case 'plain':
      return makeFrame(catalog, pageLanguage(site, ref.page.article.lang), path);
    case 'notice':
      return makeFrame(catalog, pageLanguage(site, ref.notice.article.lang), path);
    case 'group':
    case 'group-year':
      return makeFrame(catalog, groupLanguage(site, ref.group), ref.group.path);
    default:
      return makeFrame(catalog, site.language, path);
  }
}

import type { Site } from '../../site/site.ts';
import { cutText, permalink } from '../../urls.ts';
import type { OutputKind } from '../output.ts';
import { xml } from '../xml.ts';

/**
 * The longest short name: https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md allows 16
 * characters.
 */
const SHORT = 16;

/** Describes the search to browsers, so that readers can search the archive from the address bar (OpenSearch 1.1). */
export const OPEN_SEARCH: OutputKind = {
  name: 'opensearch',
  owns: () => ['/opensearch.xml'],
  list: () => [{ path: '/opensearch.xml', facts: {} }],
  make: { by: 'text', text: ({ site }) => openSearchText(site) },
};

function openSearchText(site: Site): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xml(cutText(site.title, SHORT).trim())}</ShortName>
  <Description>${xml(site.description || site.title)}</Description>
  <Language>${xml(site.language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${xml(permalink('/favicon.svg', site))}</Image>
  <Url type="text/html" method="get" template="${xml(permalink('/search/', site))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

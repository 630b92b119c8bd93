import { cutSegments, manifestOf } from '../../search/index/segments.ts';
import type { SegmentManifest } from '../../search/text/segment-manifest.ts';
import { href } from '../../urls.ts';
import type { OutputKind } from '../output.ts';

/** The list of search segments for the search page. */
export const SEARCH_MANIFEST: OutputKind<{ manifest: SegmentManifest }> = {
  name: 'search-manifest',
  list: ({ catalog: { entries, site } }) => [
    {
      path: '/search/segments.json',
      facts: { manifest: manifestOf(cutSegments(entries), href('/search/segments/', site.base)) },
    },
  ],
  make: { by: 'text', text: (_, { manifest }) => JSON.stringify(manifest) },
};

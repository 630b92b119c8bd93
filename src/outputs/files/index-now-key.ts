import type { OutputKind } from '../output.ts';

/**
 * The file that proves to search engines that a list of changed addresses comes from the owner:
 * https://www.indexnow.org/documentation
 */
export const INDEX_NOW_KEY: OutputKind<{ key: string }> = {
  name: 'index-now-key',
  owns: ({ indexNow }) => (indexNow === undefined ? [] : [`/${indexNow}.txt`]),
  list: ({ catalog: { site } }) =>
    site.indexNow === undefined ? [] : [{ path: `/${site.indexNow}.txt`, facts: { key: site.indexNow } }],
  make: { by: 'text', text: (_, { key }) => key },
};

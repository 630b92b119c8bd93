import type { OutputKind } from '../output.ts';

/** The owner's fonts. Their names hold the digests of their bytes. */
export const FONTS: OutputKind<{ file: string; path: string }> = {
  name: 'font',
  list: ({ catalog: { site } }) =>
    [...(site.look.fonts?.serif ?? []), ...(site.look.fonts?.sans ?? [])].flatMap(({ file, path }) =>
      path ? [{ path, facts: { file, path } }] : [],
    ),
  make: { by: 'copy', folder: 'content', source: ({ file }) => file },
};

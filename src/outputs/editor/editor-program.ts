import type { OutputKind } from '../output.ts';

/** The files of the web editor: one script, its icon font, and their licences. */
const FILES: [path: string, source: string][] = [
  ['/admin/sveltia-cms.js', '@sveltia/cms/dist/sveltia-cms.js'],
  ['/admin/sveltia-cms.txt', '@sveltia/cms/LICENSE.txt'],
  [
    '/admin/signs.woff2',
    '@fontsource-variable/material-symbols-outlined/files/material-symbols-outlined-latin-wght-normal.woff2',
  ],
  ['/admin/signs.txt', '@fontsource-variable/material-symbols-outlined/LICENSE'],
];

/** The web editor, from the packages that the owner installed. */
export const EDITOR_PROGRAM: OutputKind<{ source: string; version: string }> = {
  name: 'editor-program',
  list: ({ catalog: { site } }) => {
    const { version } = site.admin ?? {};
    return version ? FILES.map(([path, source]) => ({ path, facts: { source, version } })) : [];
  },
  make: { by: 'copy', folder: 'packages', source: ({ source }) => source },
};

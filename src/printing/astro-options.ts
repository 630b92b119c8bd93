/**
 * The options with which Astro prints: the same for the bundle of a build, for plain `astro build` and for `astro dev`.
 */
export const ASTRO_OPTIONS = {
  trailingSlash: 'ignore',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  // Whitespace as in JSX: none at a line end. A component writes {' '} where two words must stay apart.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  // We encode pictures before we print pages. Without this option the bundle would need a further
  // package for pictures.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
} as const;

/** Vite's part of the options: it puts no style or script into a page, because the policy of pages forbids them. */
export const VITE_BUILD = { assetsInlineLimit: 0 } as const;

/** What decides how Astro prints: the same for the bundle of a build, for plain `astro build` and for `astro dev`. */
export const ASTRO_OPTIONS = {
  trailingSlash: 'ignore',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  // Pictures are encoded before pages are printed; without this the bundle would need a package of its own for them.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
} as const;

/** Vite's part of them: neither a style nor a script stands in a page, which the policy of the pages forbids. */
export const VITE_BUILD = { assetsInlineLimit: 0 } as const;
